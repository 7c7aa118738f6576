import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isEqual } from '~/versions/fields';
import type { Conflict } from '~/versions/merge-fields';

import type { Draft } from '../schema';
import { indexParts, phaseFields, routineFields, stepFields } from './fields';
import { mergeRoutines } from './merge';
import {
  type RoutineEdit,
  all,
  changePhase,
  changeStep,
  edits,
  putPhase,
  putStep,
  removePhase,
  removeStep,
  routine,
} from './testing/edited-routines';

const base = routine({ p1: ['s1', 's2', 's3'], p2: ['s4', 's5'], p3: ['s6'] });

function merge(mine: RoutineEdit, theirs: RoutineEdit, choices: Record<string, 'mine' | 'theirs'> = {}) {
  return mergeRoutines({ base, mine: mine(base), theirs: theirs(base) }, choices);
}

describe('merges by itself', () => {
  test.each<[title: string, mine: RoutineEdit, theirs: RoutineEdit]>([
    ['fields of different steps', changeStep('s1', { title: 'A' }), changeStep('s2', { title: 'B' })],
    ['different fields of a step', changeStep('s1', { title: 'A' }), changeStep('s1', { why: 'B' })],
    ['a moved step and its fields', putStep('s1', 'p2', 0), changeStep('s1', { title: 'B' })],
    ['a new step and a changed one', putStep('new', 'p1', 1), changeStep('s2', { title: 'B' })],
    [
      'a new phase with a moved step, and a removed step',
      all(putPhase('new', 0), putStep('s1', 'new', 0)),
      removeStep('s3'),
    ],
    ['a removed step and a moved phase', removeStep('s1'), putPhase('p3', 0)],
    [
      'a phase that’s removed after its steps were moved',
      all(putStep('s6', 'p1', 0), removePhase('p3')),
      changeStep('s6', { why: 'B' }),
    ],
    [
      'the same edits',
      all(removeStep('s2'), changePhase('p1', { purpose: 'C' })),
      all(removeStep('s2'), changePhase('p1', { purpose: 'C' })),
    ],
    [
      'fields of the routine, and of its safety',
      (draft) => ({ ...draft, title: 'A', safety: { ...draft.safety, stop: 'A' } }),
      (draft) => ({ ...draft, summary: 'B', safety: { ...draft.safety, warning: 'B' } }),
    ],
  ])('%s', (_, mine, theirs) => {
    const { merged, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(all(theirs, mine)(base));
  });
});

describe('lists what both changed', () => {
  test.each<[key: string, mine: RoutineEdit, theirs: RoutineEdit, sides: Partial<Conflict>]>([
    [
      'step/s1/title',
      changeStep('s1', { title: 'A' }),
      changeStep('s1', { title: 'B' }),
      { base: 's1', mine: 'A', theirs: 'B' },
    ],
    ['step/s1', changeStep('s1', { title: 'A' }), removeStep('s1'), { mine: true, theirs: false }],
    ['step/s1', removeStep('s1'), putStep('s1', 'p2', 0), { mine: false, theirs: true }],
    ['step/s1', putStep('s1', 'p2', 0), putStep('s1', 'p3', 0), { base: 'p1', mine: 'p2', theirs: 'p3' }],
    ['phase/p3', putStep('new', 'p3', 0), removePhase('p3'), { mine: true, theirs: false }],
    [
      'phase/p2/purpose',
      changePhase('p2', { purpose: 'A' }),
      changePhase('p2', { purpose: 'B' }),
      { mine: 'A', theirs: 'B' },
    ],
    [
      'order/p1',
      putStep('s1', 'p1', 3),
      putStep('s1', 'p1', 1),
      { mine: ['s2', 's3', 's1'], theirs: ['s2', 's1', 's3'] },
    ],
    ['order/', putPhase('p1', 2), putPhase('p1', 1), { mine: ['p2', 'p3', 'p1'], theirs: ['p2', 'p1', 'p3'] }],
  ])('%s', (key, mine, theirs, sides) => {
    const { merged, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([expect.objectContaining({ key, ...sides })]);
    // Until there's a choice, mine stays. Each choice is followed.
    expect(merged).toEqual(merge(mine, theirs, { [key]: 'mine' }).merged);
    expect(withoutNew(merge(mine, theirs, { [key]: 'mine' }).merged)).toEqual(withoutNew(mine(base)));
    expect(withoutNew(merge(mine, theirs, { [key]: 'theirs' }).merged)).toEqual(withoutNew(theirs(base)));
  });

  /** A removed phase that's kept for a step in it has only that step. */
  function withoutNew({ phases, ...rest }: Draft): unknown {
    return { ...rest, phases: phases.map((phase) => (phase.id === 'p3' ? phase.id : phase)) };
  }
});

const twoEdits = fc.record({ mine: edits('m'), theirs: edits('t') }).map(({ mine, theirs }) => ({
  mine: mine(base),
  theirs: theirs(base),
}));

test('edits of one side only give exactly that side', () => {
  fc.assert(
    fc.property(
      edits('m').map((edit) => edit(base)),
      (edited) => {
        for (const sides of [
          { mine: edited, theirs: base },
          { mine: base, theirs: edited },
          { mine: edited, theirs: edited },
        ]) {
          expect(mergeRoutines({ base, ...sides })).toEqual({ merged: edited, conflicts: [] });
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('no change of either side is lost', () => {
  fc.assert(
    fc.property(twoEdits, ({ mine, theirs }) => {
      const { merged, conflicts } = mergeRoutines({ base, mine, theirs });
      const keys = new Set(conflicts.map(({ key }) => key));
      const docs = {
        before: indexParts(base),
        my: indexParts(mine),
        their: indexParts(theirs),
        all: indexParts(merged),
      };
      expectFields('document', routineFields(merged), routineFields(base), routineFields(mine), routineFields(theirs));
      for (const [id, { step, phase }] of docs.all.steps) {
        const [before, my, their] = [docs.before, docs.my, docs.their].map(({ steps }) => steps.get(id));
        expect(my ?? their).toBeDefined();
        const fieldsOf = (each: typeof before) => each && stepFields(each.step);
        expectFields(`step/${id}`, stepFields(step), fieldsOf(before), fieldsOf(my), fieldsOf(their));
        expectValue(`step/${id}`, phase.id, [before?.phase.id, my?.phase.id, their?.phase.id]);
      }
      for (const [id, phase] of docs.all.phases) {
        const fieldsOf = ({ phases }: typeof docs.all) => {
          const found = phases.get(id);
          return found && phaseFields(found);
        };
        expectFields(`phase/${id}`, phaseFields(phase), fieldsOf(docs.before), fieldsOf(docs.my), fieldsOf(docs.their));
      }
      // New steps are there, unless the phase that they're in was removed. So are those that one side changed.
      for (const { steps } of [docs.my, docs.their]) {
        for (const [id, { step, phase }] of steps) {
          const before = docs.before.steps.get(id);
          if (before && isEqual(before.step, step)) continue;
          expect(docs.all.steps.has(id) || keys.has(`step/${id}`) || keys.has(`phase/${phase.id}`)).toBe(true);
        }
      }
      // What one side removed and the other left alone is gone.
      for (const [id, { step, phase }] of docs.before.steps) {
        const [my, their] = [docs.my.steps.get(id), docs.their.steps.get(id)];
        const left = my ?? their;
        if (my && their) continue;
        const isUntouched = !left || (isEqual(left.step, step) && left.phase.id === phase.id);
        if (isUntouched) expect(docs.all.steps.has(id)).toBe(false);
      }
      const ids = merged.phases.flatMap(({ id, steps }) => [id, ...steps.map((each) => each.id)]);
      expect(new Set(ids).size).toBe(ids.length);

      type Values = Readonly<Record<string, unknown>> | undefined;
      function expectFields(key: string, actual: Values, before: Values, my: Values, their: Values) {
        for (const name of Object.keys(actual ?? {})) {
          expectValue(`${key}/${name}`, actual?.[name], [before?.[name], my?.[name], their?.[name]]);
        }
      }
      function expectValue(key: string, actual: unknown, [before, my, their]: [unknown, unknown, unknown]) {
        if (my === undefined || their === undefined) return;
        const changed = { mine: !isEqual(before, my), theirs: !isEqual(before, their) };
        // The step of a removed phase is where the other side has it.
        const isOfRemovedPhase = [my, their].some((id) => typeof id === 'string' && keys.has(`phase/${id}`));
        if (keys.has(key) || isOfRemovedPhase) return;
        if (changed.mine) expect(actual).toEqual(my);
        if (changed.theirs) expect(actual).toEqual(their);
        if (!changed.mine && !changed.theirs) expect(actual).toEqual(before);
      }
    }),
    { numRuns: 1000 },
  );
});

test('it doesn’t matter who saves first: the same choices give the same content', () => {
  fc.assert(
    fc.property(twoEdits, ({ mine, theirs }) => {
      const { merged, conflicts } = mergeRoutines({ base, mine, theirs });
      const choices = Object.fromEntries(conflicts.map(({ key }) => [key, 'theirs' as const]));
      const swapped = mergeRoutines({ base, mine: theirs, theirs: mine }, choices);
      expect(swapped.conflicts.map(({ key }) => key).sort()).toEqual(conflicts.map(({ key }) => key).sort());
      expect(sorted(swapped.merged)).toEqual(sorted(merged));
    }),
    { numRuns: 1000 },
  );

  /** Only the order of what both added at one place depends on it. */
  function sorted(draft: Draft): unknown {
    const byId = <Part extends { id: string }>(parts: readonly Part[]) =>
      parts.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    return { ...draft, phases: byId(draft.phases.map((phase) => ({ ...phase, steps: byId(phase.steps) }))) };
  }
});
