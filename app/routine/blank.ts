/** New, empty parts of a routine, as the editor adds them. */
import { newId } from '~/ui/editor/new-id';

import { ROUTINE_FORMAT, SINGLE_SET } from './contract';
import { LIMITS } from './field-rules';
import type { Draft, DraftPhase, DraftStep } from './schema';

export function blankStep(): DraftStep {
  return {
    id: `step-${newId()}`,
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
  return { ...step, id: `step-${newId()}`, title: copyTitle(step.title) };
}

/** A copy of the phase and its steps, with IDs of their own. */
export function copyOfPhase(phase: DraftPhase): DraftPhase {
  const steps = phase.steps.map((step) => ({ ...step, id: `step-${newId()}` }));
  return { ...phase, id: `phase-${newId()}`, title: copyTitle(phase.title), steps };
}

export function blankPhase(): DraftPhase {
  return { id: `phase-${newId()}`, title: '', purpose: '', rounds: 1, restBetweenRounds: 0, steps: [blankStep()] };
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
