/** Random edits of routines, for property tests. */
import fc from 'fast-check';

import { blankRoutine, blankStep } from '../../blank';
import type { Draft, DraftPhase, DraftStep } from '../../schema';

export type RoutineEdit = (draft: Draft) => Draft;

/** Parts have short IDs, so that edits find them. */
export function step(id: string, changes: Partial<DraftStep> = {}): DraftStep {
  return { ...blankStep(), id, title: id, ...changes };
}

export function routine(phases: Record<string, (string | DraftStep)[]>): Draft {
  const blank = blankRoutine('Hips');
  const [phase] = blank.phases;
  return {
    ...blank,
    handle: 'hips',
    phases: Object.entries(phases).map(([id, steps]): DraftPhase => {
      if (!phase) throw new Error('A blank routine has a phase.');
      return { ...phase, id, title: id, steps: steps.map((each) => (typeof each === 'string' ? step(each) : each)) };
    }),
  };
}

export function changeStep(id: string, changes: Partial<DraftStep>): RoutineEdit {
  return mapPhases((phase) => ({
    ...phase,
    steps: phase.steps.map((each) => (each.id === id ? { ...each, ...changes } : each)),
  }));
}

export function changePhase(id: string, changes: Partial<DraftPhase>): RoutineEdit {
  return mapPhases((phase) => (phase.id === id ? { ...phase, ...changes } : phase));
}

export function removeStep(id: string): RoutineEdit {
  return mapPhases((phase) => ({ ...phase, steps: phase.steps.filter((each) => each.id !== id) }));
}

export function removePhase(id: string): RoutineEdit {
  return (draft) => ({ ...draft, phases: draft.phases.filter((phase) => phase.id !== id) });
}

/** Moves a step, or adds it. `at` is its position there; later ones than the last are the last. */
export function putStep(id: string, phaseId: string, at: number): RoutineEdit {
  return (draft) => {
    if (!draft.phases.some((phase) => phase.id === phaseId)) return draft;
    const found = draft.phases.flatMap(({ steps }) => steps).find((each) => each.id === id) ?? step(id);
    return mapPhases((phase) =>
      phase.id === phaseId ? { ...phase, steps: phase.steps.toSpliced(at, 0, found) } : phase,
    )(removeStep(id)(draft));
  };
}

/** Moves a phase, or adds it. */
export function putPhase(id: string, at: number): RoutineEdit {
  return (draft) => {
    const found = draft.phases.find((phase) => phase.id === id) ?? routine({ [id]: [] }).phases[0];
    return found ? { ...draft, phases: removePhase(id)(draft).phases.toSpliced(at, 0, found) } : draft;
  };
}

/** Makes several edits, one after the other. */
export function all(...each: RoutineEdit[]): RoutineEdit {
  return (draft) => each.reduce((edited, edit) => edit(edited), draft);
}

/** @param own prefix of the IDs of new parts, so that two people's new parts differ */
export function edits(own: string): fc.Arbitrary<RoutineEdit> {
  const stepId = fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6', `${own}s1`, `${own}s2`);
  const phaseId = fc.constantFrom('p1', 'p2', 'p3', `${own}p1`);
  const at = fc.nat({ max: 4 });
  const text = fc.constantFrom('x', 'y', 'z');
  const edit = fc.oneof(
    fc.record({ id: stepId, title: text }).map(({ id, title }) => changeStep(id, { title })),
    fc.record({ id: stepId, cues: fc.array(text, { maxLength: 3 }) }).map(({ id, cues }) => changeStep(id, { cues })),
    fc.record({ id: phaseId, purpose: text }).map(({ id, purpose }) => changePhase(id, { purpose })),
    text.map((summary): RoutineEdit => (draft) => ({ ...draft, summary })),
    text.map((stop): RoutineEdit => (draft) => ({ ...draft, safety: { ...draft.safety, stop } })),
    fc.record({ id: stepId, phase: phaseId, at }).map((to) => putStep(to.id, to.phase, to.at)),
    fc.record({ id: phaseId, at }).map((to) => putPhase(to.id, to.at)),
    stepId.map(removeStep),
    phaseId.map(removePhase),
  );
  return fc.array(edit, { maxLength: 6 }).map((each) => all(...each));
}

function mapPhases(change: (phase: DraftPhase) => DraftPhase): RoutineEdit {
  return (draft) => ({ ...draft, phases: draft.phases.map(change) });
}
