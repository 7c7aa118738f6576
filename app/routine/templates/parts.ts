/** Parts of routines with the usual values left out. */
import { type Phase, type Routine, ROUTINE_FORMAT, SINGLE_SET, type Step } from '../contract';

type StepFields = Pick<Step, 'id' | 'title' | 'cues'> & Partial<Step>;

export function step(fields: StepFields): Step {
  return {
    ...{ why: '', side: { kind: 'none' }, dose: { kind: 'none', text: '' }, sets: { ...SINGLE_SET }, restAfter: 0 },
    ...{ breath: null, media: null, tools: [], intensity: 'gentle' },
    ...fields,
  };
}

export function phase(fields: Pick<Phase, 'id' | 'title' | 'steps'> & Partial<Phase>): Phase {
  return { purpose: '', rounds: 1, restBetweenRounds: 0, ...fields };
}

export function amount(kind: 'reps' | 'breaths' | 'hold', min: number, max: number | null = null): Step['dose'] {
  return { kind, min, max, beginner: null, per: '' };
}

export function template(fields: Omit<Routine, 'version' | 'selfCheck'> & Partial<Routine>): Routine {
  return { version: ROUTINE_FORMAT, selfCheck: null, ...fields };
}

/** What every template warns of. */
export const RED_FLAGS = [
  'Sharp, shooting or electric pain',
  'Numbness or weakness in an arm or a leg',
  'Dizziness, or pain in the chest',
  'A recent injury or operation',
];
