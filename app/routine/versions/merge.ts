/**
 * Merges two people's edits of a routine. Phases and steps are matched by their IDs, and everything that only one of them
 * changed is applied; what both changed differently is a conflict to choose in. Nothing is dropped without a choice.
 */
import type { Draft, DraftPhase, DraftStep } from '../schema';
import { indexParts, isEqual, phaseFields, routineFields, stepFields, withRoutineFields } from './fields';
import { type Choices, type Conflict, type Merging, mergeFields, settle } from './merge-parts';
import { mergeOrder } from './order';

export interface Edits {
  /** The routine that both started from. */
  base: Draft;
  mine: Draft;
  theirs: Draft;
}

export interface Merge {
  /** With the chosen sides of conflicts, and mine for those without a choice. */
  merged: Draft;
  conflicts: Conflict[];
}

/** @param choices the sides chosen so far. A choice can end other conflicts, such as those within a removed step. */
export function mergeRoutines(edits: Edits, choices: Choices = {}): Merge {
  const merging: Merging = { choices, conflicts: [] };
  const { base, mine, theirs } = edits;
  const fields = mergeFields(merging, {
    base: routineFields(base),
    mine: routineFields(mine),
    theirs: routineFields(theirs),
    part: null,
  });
  const phases = mergePhases(merging, edits);
  return { merged: { ...withRoutineFields(theirs, fields), phases }, conflicts: merging.conflicts };
}

interface PlacedStep {
  step: DraftStep;
  phaseId: string;
}

function mergePhases(merging: Merging, edits: Edits): DraftPhase[] {
  const [base, mine, theirs] = [indexParts(edits.base), indexParts(edits.mine), indexParts(edits.theirs)];
  const { steps, removed } = mergeRemovedPhases(merging, edits, mergeSteps(merging, edits));
  const phases = new Map<string, Omit<DraftPhase, 'steps'>>();
  for (const id of new Set([...theirs.phases.keys(), ...mine.phases.keys()])) {
    const [before, my, their] = [base.phases.get(id), mine.phases.get(id), theirs.phases.get(id)];
    if (my && their) {
      const fields = { mine: phaseFields(my), theirs: phaseFields(their), base: before ? phaseFields(before) : null };
      phases.set(id, { id, ...mergeFields(merging, { ...fields, part: { kind: 'phase', id } }) } as DraftPhase);
    } else {
      const only = my ?? their;
      if (only && !removed.has(id)) phases.set(id, only);
    }
  }
  const idsOf = (draft: Draft) => draft.phases.map(({ id }) => id).filter((id) => phases.has(id));
  return orderOf(merging, { kind: 'phase', id: '' }, edits, idsOf).flatMap((id) => {
    const phase = phases.get(id);
    return phase ? [{ ...phase, steps: stepsOf(merging, id, steps, edits) }] : [];
  });
}

/**
 * Which of the phases that one side removed are removed, and the steps then. A phase that the other side changed, or that has
 * steps, is a conflict.
 */
function mergeRemovedPhases(merging: Merging, edits: Edits, allSteps: Map<string, PlacedStep>) {
  const [base, mine, theirs] = [indexParts(edits.base), indexParts(edits.mine), indexParts(edits.theirs)];
  let steps = allSteps;
  const removed = new Set([...base.phases.keys()].filter((id) => mine.phases.has(id) !== theirs.phases.has(id)));
  const undecided = new Set(removed);
  const isDisputed = (id: string) => {
    const [before, other] = [base.phases.get(id), mine.phases.get(id) ?? theirs.phases.get(id)];
    const isInUse = [...steps.values()].some(({ phaseId }) => phaseId === id);
    return isInUse || (before && other && !isEqual(phaseFields(before), phaseFields(other)));
  };
  // Removing one phase can return steps to another, so look again after each decision.
  for (let id = [...undecided].find(isDisputed); id !== undefined; id = [...undecided].find(isDisputed)) {
    undecided.delete(id);
    const keeper = mine.phases.has(id) ? 'mine' : 'theirs';
    if (settle(merging, presenceConflict('phase', id, keeper)) === keeper) removed.delete(id);
    else steps = withoutPhase(steps, id, keeper === 'mine' ? theirs : mine);
  }
  return { steps, removed };
}

/** The steps that remain, with their merged fields and the phase they belong to. */
function mergeSteps(merging: Merging, edits: Edits): Map<string, PlacedStep> {
  const [base, mine, theirs] = [indexParts(edits.base), indexParts(edits.mine), indexParts(edits.theirs)];
  const steps = new Map<string, PlacedStep>();
  for (const id of new Set([...theirs.steps.keys(), ...mine.steps.keys()])) {
    const [before, my, their] = [base.steps.get(id), mine.steps.get(id), theirs.steps.get(id)];
    const only = my ?? their;
    if (!only) continue;
    if (my && their) {
      const part = { kind: 'step', id } as const;
      const values = { mine: stepFields(my.step), theirs: stepFields(their.step) };
      const fields = mergeFields(merging, { ...values, base: before ? stepFields(before.step) : null, part });
      const places = { base: before?.phase.id, mine: my.phase.id, theirs: their.phase.id };
      steps.set(id, { step: { id, ...fields } as DraftStep, phaseId: mergePlace(merging, id, places) });
      continue;
    }
    const isChanged = before && !(isEqual(before.step, only.step) && before.phase.id === only.phase.id);
    if (before && !isChanged) continue;
    const keeper = my ? 'mine' : 'theirs';
    if (before && settle(merging, presenceConflict('step', id, keeper)) !== keeper) continue;
    steps.set(id, { step: only.step, phaseId: only.phase.id });
  }
  return steps;
}

/** The ID of the phase that a step belongs to. */
function mergePlace(
  merging: Merging,
  id: string,
  places: { base: string | undefined; mine: string; theirs: string },
): string {
  const { base, mine, theirs } = places;
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const part = { kind: 'step', id } as const;
  return places[settle(merging, { key: `step/${id}`, kind: 'place', part, field: '', ...places })];
}

function presenceConflict(kind: 'phase' | 'step', id: string, keeper: 'mine' | 'theirs'): Conflict {
  const part = { kind, id };
  const kept = { base: true, mine: keeper === 'mine', theirs: keeper === 'theirs' };
  return { key: `${kind}/${id}`, kind: 'presence', part, field: '', ...kept };
}

/** Without a phase that one side removed. Its steps are where that side has them, or removed too. */
function withoutPhase(
  steps: Map<string, PlacedStep>,
  phaseId: string,
  remover: ReturnType<typeof indexParts>,
): Map<string, PlacedStep> {
  return new Map(
    [...steps].flatMap(([id, placed]) => {
      if (placed.phaseId !== phaseId) return [[id, placed] as const];
      const elsewhere = remover.steps.get(id);
      return elsewhere ? [[id, { ...placed, phaseId: elsewhere.phase.id }] as const] : [];
    }),
  );
}

function stepsOf(merging: Merging, phaseId: string, steps: Map<string, PlacedStep>, edits: Edits): DraftStep[] {
  const isHere = (id: string) => steps.get(id)?.phaseId === phaseId;
  const idsOf = ({ phases }: Draft) => {
    const phase = phases.find(({ id }) => id === phaseId);
    return (phase?.steps ?? []).map(({ id }) => id).filter(isHere);
  };
  return orderOf(merging, { kind: 'phase', id: phaseId }, edits, idsOf).flatMap((id) => steps.get(id)?.step ?? []);
}

/** The merged order of the phases, or of a phase's steps. */
function orderOf(
  merging: Merging,
  part: { kind: 'phase'; id: string },
  { base, mine, theirs }: Edits,
  idsOf: (draft: Draft) => string[],
): string[] {
  const key = `order/${part.id}`;
  const orders = { base: idsOf(base), mine: idsOf(mine), theirs: idsOf(theirs) };
  const { order, isConflict } = mergeOrder({ ...orders, preferred: merging.choices[key] ?? 'mine' });
  if (isConflict) settle(merging, { key, kind: 'order', part: part.id === '' ? null : part, field: '', ...orders });
  return order;
}
