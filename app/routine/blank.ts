/** New, empty parts of a routine, as the editor adds them. */
import { ROUTINE_FORMAT, SINGLE_SET } from './contract';
import { LIMITS } from './field-rules';
import type { Draft, DraftPhase, DraftStep } from './schema';

/** A random ID, such as `step-1b2k9x03k9x0c1`. */
function newId(part: 'phase' | 'step'): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${part}-${Array.from(random, (number) => number.toString(36).padStart(7, '0')).join('')}`;
}

export function blankStep(): DraftStep {
  return {
    id: newId('step'),
    title: '',
    cues: [],
    why: '',
    side: { kind: 'none' },
    dose: { kind: 'none', text: '' },
    sets: SINGLE_SET,
    restAfter: 0,
    breath: null,
    media: null,
    tools: [],
    intensity: 'gentle',
  };
}

/** The title of a copy. A long title is cut, so that “(copy)” fits. */
export function copyTitle(title: string): string {
  const suffix = ' (copy)';
  // Half of a character, such as an emoji, can't be stored.
  return `${title.slice(0, LIMITS.line - suffix.length).replace(/\p{Cs}$/u, '')}${suffix}`;
}

/** A copy of the step with its own ID. */
export function copyOfStep(step: DraftStep): DraftStep {
  return { ...step, id: newId('step'), title: copyTitle(step.title) };
}

/** A copy of the phase and its steps, with IDs of their own. */
export function copyOfPhase(phase: DraftPhase): DraftPhase {
  const steps = phase.steps.map((step) => ({ ...step, id: newId('step') }));
  return { ...phase, id: newId('phase'), title: copyTitle(phase.title), steps };
}

export function blankPhase(): DraftPhase {
  return { id: newId('phase'), title: '', purpose: '', rounds: 1, restBetweenRounds: 0, steps: [blankStep()] };
}

/** A routine with a title and one empty phase. Its handle is set when it's created. */
export function blankRoutine(title: string): Draft {
  return {
    version: ROUTINE_FORMAT,
    handle: '',
    title,
    summary: '',
    equipment: [],
    selfCheck: null,
    safety: { warning: '', stop: '', redFlags: [], help: null },
    phases: [blankPhase()],
    completion: { message: '', actions: [] },
  };
}
