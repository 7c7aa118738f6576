/** Moves, copies and removes phases and steps of a draft. Each function returns a new draft. */
import { copyOfPhase, copyOfStep } from '../../blank';
import type { Draft, DraftPhase, DraftStep } from '../../schema';
import { inserted, moved } from '~/ui/editor/list-edits';

/** Where a phase or step is. */
export interface Place {
  phase: number;
  /** Null for the phase itself. */
  step: number | null;
}

/** Where the part with this ID is, or null if there's none. */
export function placeOf({ phases }: Draft, id: string): Place | null {
  for (const [phase, { id: phaseId, steps }] of phases.entries()) {
    if (phaseId === id) return { phase, step: null };
    const step = steps.findIndex((each) => each.id === id);
    if (step >= 0) return { phase, step };
  }
  return null;
}

/** The path of the part with this ID, such as `phases.0.steps.2`; null if there's none. */
export function pathOf(draft: Draft, id: string): string | null {
  const place = placeOf(draft, id);
  if (!place) return null;
  const phase = `phases.${place.phase}`;
  return place.step === null ? phase : `${phase}.steps.${place.step}`;
}

/** The IDs of all phases and steps, from top to bottom. */
export function outlineIds({ phases }: Draft): string[] {
  return phases.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
}

/** Moves the part with the ID `id` to the place of `overId` in the outline; a phase takes its steps along. */
export function moveOver(draft: Draft, id: string, overId: string): Draft {
  const [from, to] = [placeOf(draft, id), placeOf(draft, overId)];
  if (!from || !to || id === overId) return draft;
  if (from.step === null) return { ...draft, phases: moved(draft.phases, from.phase, to.phase) };
  const ids = outlineIds(draft);
  const order = moved(ids, ids.indexOf(id), ids.indexOf(overId));
  return regrouped(draft, order);
}

/** Moves a phase or step up (-1) or down (1). At the end of its phase, a step moves into the next one. */
export function moveBy(draft: Draft, id: string, offset: -1 | 1): Draft {
  const place = placeOf(draft, id);
  if (!place) return draft;
  if (place.step === null) {
    const target = place.phase + offset;
    return draft.phases[target] ? { ...draft, phases: moved(draft.phases, place.phase, target) } : draft;
  }
  const ids = outlineIds(draft);
  const target = ids[ids.indexOf(id) + offset];
  // Nothing is above the first phase.
  return target === undefined || target === ids[0] ? draft : moveOver(draft, id, target);
}

/** Moves the steps to the end of a phase, in their order. */
export function moveToPhase(draft: Draft, ids: ReadonlySet<string>, phaseId: string): Draft {
  const steps = draft.phases.flatMap((phase) => phase.steps.filter(({ id }) => ids.has(id)));
  return mapPhases(draft, (phase) => {
    const others = phase.steps.filter(({ id }) => !ids.has(id));
    return { ...phase, steps: phase.id === phaseId ? [...others, ...steps] : others };
  });
}

/** Copies each part behind itself. Returns the new draft and the ID of the last copy. */
export function duplicate(draft: Draft, ids: ReadonlySet<string>): { draft: Draft; id: string | null } {
  let id: string | null = null;
  const phases = draft.phases.flatMap((phase) => {
    const steps = phase.steps.flatMap((step) => {
      if (!ids.has(step.id)) return [step];
      const copy = copyOfStep(step);
      id = copy.id;
      return [step, copy];
    });
    const withCopies = { ...phase, steps };
    if (!ids.has(phase.id)) return [withCopies];
    const copy = copyOfPhase(phase);
    id = copy.id;
    return [withCopies, copy];
  });
  return { draft: { ...draft, phases }, id };
}

/** Removes phases (with their steps) and steps. */
export function remove(draft: Draft, ids: ReadonlySet<string>): Draft {
  const phases = draft.phases.filter(({ id }) => !ids.has(id));
  return mapPhases({ ...draft, phases }, (phase) => ({
    ...phase,
    steps: phase.steps.filter(({ id }) => !ids.has(id)),
  }));
}

/** Adds a step behind the part with this ID, or at the end. */
export function addStep(draft: Draft, step: DraftStep, behind: string | null): Draft {
  const found = behind === null ? null : placeOf(draft, behind);
  const place = found ?? { phase: draft.phases.length - 1, step: null };
  return mapPhases(draft, (phase, index) => {
    if (index !== place.phase) return phase;
    const at = place.step === null ? phase.steps.length : place.step + 1;
    return { ...phase, steps: inserted(phase.steps, at, step) };
  });
}

/** The phases with the steps as they follow each other in `order`, which begins with a phase. */
function regrouped(draft: Draft, order: readonly string[]): Draft {
  const steps = new Map(draft.phases.flatMap((phase) => phase.steps.map((step) => [step.id, step])));
  const groups = new Map<string, DraftStep[]>(draft.phases.map(({ id }) => [id, []]));
  let current = groups.get(draft.phases[0]?.id ?? '');
  for (const id of order) {
    const step = steps.get(id);
    if (step) current?.push(step);
    else current = groups.get(id);
  }
  return mapPhases(draft, (phase) => ({ ...phase, steps: groups.get(phase.id) ?? [] }));
}

function mapPhases(draft: Draft, change: (phase: DraftPhase, index: number) => DraftPhase): Draft {
  return { ...draft, phases: draft.phases.map(change) };
}
