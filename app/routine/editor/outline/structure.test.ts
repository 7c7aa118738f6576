import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { blankPhase, blankRoutine, blankStep } from '../../blank';
import type { Draft } from '../../schema';
import { addStep, duplicate, moveBy, moveOver, moveToPhase, outlineIds, pathOf, remove } from './structure';

/** Phases A, B, … with the steps a1, a2, … */
function draftOf(...counts: number[]): Draft {
  const phases = counts.map((count, p) => {
    const name = String.fromCharCode(97 + p);
    const steps = Array.from({ length: count }, (_, s) => ({ ...blankStep(), id: `${name}${s + 1}` }));
    return { ...blankPhase(), id: name.toUpperCase(), steps };
  });
  return { ...blankRoutine('Test'), phases };
}

const outline = (draft: Draft) => outlineIds(draft).join(' ');

describe('dragging', () => {
  test.each([
    ['a step down', 'a1', 'a2', 'A a2 a1 B b1 b2'],
    ['a step up', 'b2', 'b1', 'A a1 a2 B b2 b1'],
    ['a step down into the next phase, past its title', 'a2', 'B', 'A a1 B a2 b1 b2'],
    ['a step into the middle of another phase', 'a1', 'b1', 'A a2 B b1 a1 b2'],
    ['a step up to the end of the phase before', 'b1', 'B', 'A a1 a2 b1 B b2'],
    ['a step above the first title', 'a2', 'A', 'A a2 a1 B b1 b2'],
    ['a phase, with its steps', 'A', 'b2', 'B b1 b2 A a1 a2'],
    ['a part onto itself', 'a1', 'a1', 'A a1 a2 B b1 b2'],
    ['a part that is gone', 'x', 'a1', 'A a1 a2 B b1 b2'],
  ])('%s', (_, id, over, expected) => {
    expect(outline(moveOver(draftOf(2, 2), id, over))).toBe(expected);
  });

  test('keeps every part, whatever is moved where', () => {
    const places = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }), places, (counts, moves) => {
        const before = draftOf(...counts);
        const ids = outlineIds(before);
        const after = moves.reduce(
          (draft, [from, to]) => moveOver(draft, ids[from % ids.length] ?? '', ids[to % ids.length] ?? ''),
          before,
        );
        expect(outlineIds(after).sort()).toEqual([...ids].sort());
        expect(after.phases.map(({ id }) => id).sort()).toEqual(before.phases.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('moving up and down', () => {
  test.each([
    ['a1', 1, 'A a2 a1 B b1'],
    ['a2', 1, 'A a1 B a2 b1'],
    ['b1', -1, 'A a1 a2 b1 B'],
    ['a1', -1, 'A a1 a2 B b1'],
    ['b1', 1, 'A a1 a2 B b1'],
    ['A', 1, 'B b1 A a1 a2'],
    ['A', -1, 'A a1 a2 B b1'],
    ['B', 1, 'A a1 a2 B b1'],
  ] as const)('%s by %i', (id, offset, expected) => {
    expect(outline(moveBy(draftOf(2, 1), id, offset))).toBe(expected);
  });

  test('reaches every place and comes back', () => {
    const start = draftOf(2, 0, 2);
    let draft = start;
    for (let i = 0; i < 10; i += 1) draft = moveBy(draft, 'a1', 1);
    expect(outline(draft)).toBe('A a2 B C c1 c2 a1');
    for (let i = 0; i < 10; i += 1) draft = moveBy(draft, 'a1', -1);
    expect(outline(draft)).toBe(outline(start));
  });
});

test('several steps move to a phase in their order', () => {
  expect(outline(moveToPhase(draftOf(2, 2, 1), new Set(['b2', 'a1', 'c1']), 'C'))).toBe('A a2 B b1 C a1 b2 c1');
});

test('copies follow what they copy, with IDs of their own', () => {
  const { draft, id } = duplicate(draftOf(2), new Set(['a1']));
  expect(draft.phases[0]?.steps.map((step) => step.id)).toEqual(['a1', id, 'a2']);
  const phases = duplicate(draftOf(1), new Set(['A'])).draft.phases;
  expect(phases).toHaveLength(2);
  expect(new Set(outlineIds({ ...draft, phases })).size).toBe(4);
});

test('steps and whole phases are removed', () => {
  expect(outline(remove(draftOf(2, 2), new Set(['a1', 'B'])))).toBe('A a2');
});

test('a step is added behind another, at the end of a phase, or at the end', () => {
  const step = { ...blankStep(), id: 'new' };
  expect(outline(addStep(draftOf(2, 1), step, 'a1'))).toBe('A a1 new a2 B b1');
  expect(outline(addStep(draftOf(2, 1), step, 'A'))).toBe('A a1 a2 new B b1');
  expect(outline(addStep(draftOf(2, 1), step, null))).toBe('A a1 a2 B b1 new');
});

test('a part’s path', () => {
  const draft = draftOf(2, 1);
  expect([pathOf(draft, 'B'), pathOf(draft, 'a2'), pathOf(draft, 'x')]).toEqual(['phases.1', 'phases.0.steps.1', null]);
});
