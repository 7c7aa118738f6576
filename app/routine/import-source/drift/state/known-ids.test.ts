import { expect, test } from 'vitest';

import { importArticle } from '../../../import/import-article';
import type { Draft } from '../../../schema';
import { compareRoutines } from '../../../versions/compare';
import { withKnownIds } from './known-ids';

interface Step {
  title: string;
  text: string;
}

const PIGEON = { title: 'Pigeon', text: 'Fold the front leg. Hold for 60 seconds per side.' };
const FROG = { title: 'Frog', text: 'Knees wide, sit back slowly. Do 10 reps.' };
const BRIDGE = { title: 'Bridge', text: 'Squeeze at the top. Do 12 reps.' };
const PLANK = { title: 'Plank', text: 'Keep your back flat. Hold for 30 seconds.' };

function routine(steps: readonly Step[]): Draft {
  const html = steps.map(({ title, text }, index) => `<h2>${index + 1}. ${title}</h2><p>${text}</p>`).join('');
  return imported(`<h1>Hips</h1>${html}`);
}

function imported(html: string): Draft {
  const { routine: draft, reason } = importArticle(html);
  if (!draft) throw new Error(reason ?? '');
  return draft;
}

const again = (before: Draft, after: Draft) => withKnownIds(before, after, 'new');
const idsOf = ({ phases }: Draft) => phases.map(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
const changes = (before: Draft, after: Draft) => compareRoutines(before, again(before, after)).map(({ text }) => text);

test('the same article has the same IDs', () => {
  const before = routine([PIGEON, FROG, BRIDGE]);
  expect(again(before, routine([PIGEON, FROG, BRIDGE]))).toEqual(before);
});

test('steps keep their IDs around one that was added, and that has an ID of its own', () => {
  const before = routine([PIGEON, FROG]);
  const after = routine([PLANK, PIGEON, BRIDGE, FROG]);
  expect(idsOf(again(before, after))).toEqual([['phase-1', 'new-step-1', 'step-1', 'new-step-3', 'step-2']]);
  expect(changes(before, after)).toEqual(['Added the step Plank: 30 s', 'Added the step Bridge: 12 reps']);
});

test('says which step was removed, moved or renamed', () => {
  const before = routine([PIGEON, FROG, BRIDGE]);
  expect(changes(before, routine([PIGEON, BRIDGE]))).toEqual(['Removed the step Frog']);
  expect(changes(before, routine([BRIDGE, PIGEON, FROG]))).toHaveLength(1);
  expect(changes(before, routine([{ ...PIGEON, title: 'Pigeon pose' }, FROG, BRIDGE]))).toEqual([
    'Renamed the step Pigeon to Pigeon pose',
  ]);
  expect(changes(before, routine([PIGEON, { ...FROG, title: 'Kröte' }, BRIDGE]))).toEqual([
    'Renamed the step Frog to Kröte',
  ]);
});

test('says which dose or cue changed', () => {
  const before = routine([PIGEON, FROG]);
  const longer = { ...PIGEON, text: PIGEON.text.replace('60', '90') };
  expect(changes(before, routine([longer, FROG]))).toEqual(['Pigeon: 60 s → 90 s each side']);
  const other = { ...FROG, text: 'Knees together, lean forward. Do 10 reps.' };
  expect(changes(before, routine([PIGEON, other]))).toEqual(['Cue 1 of Frog changed']);
});

test('a step that has nothing in common with the one before was replaced', () => {
  const texts = changes(routine([PIGEON, FROG]), routine([PIGEON, PLANK]));
  expect(texts).toEqual(['Removed the step Frog', 'Added the step Plank: 30 s']);
});

test('steps of the same name are told apart by their texts, and then by their place', () => {
  const first = { title: 'Hold', text: 'Fold the front leg. Hold for 60 seconds.' };
  const second = { title: 'Hold', text: 'Squeeze at the top. Hold for 30 seconds.' };
  const before = routine([first, second]);
  expect(idsOf(again(before, routine([second, first])))).toEqual([['phase-1', 'step-2', 'step-1']]);
  expect(idsOf(again(routine([first, first]), routine([first, first, PLANK])))).toEqual([
    ['phase-1', 'step-1', 'step-2', 'new-step-3'],
  ]);
});

test('phases are found by their titles and their steps', () => {
  const section = (title: string, steps: Step[]) =>
    `<h2>${title}</h2>${steps.map((step) => `<h3>${step.title}</h3><p>${step.text}</p>`).join('')}`;
  const before = imported(
    `<h1>Hips</h1>${section('Phase 1: Open', [PIGEON, FROG])}${section('Phase 2: Build', [BRIDGE, PLANK])}`,
  );
  expect(before.phases).toHaveLength(2);
  const renamed = imported(
    `<h1>Hips</h1>${section('Phase 1: Build', [BRIDGE, PLANK])}${section('Phase 2: Loosen', [PIGEON, FROG])}`,
  );
  expect(idsOf(again(before, renamed))).toEqual([
    ['phase-2', 'step-3', 'step-4'],
    ['phase-1', 'step-1', 'step-2'],
  ]);
});

test('hundreds of steps with the same name are found quickly', () => {
  const steps = Array.from({ length: 40 }, (_, i) => ({ ...PIGEON, text: `Pulse ${i} times. Do ${i + 1} reps.` }));
  const [phase] = routine(steps).phases;
  const many = (n: number): Draft => ({
    ...routine(steps),
    phases: Array.from({ length: 20 }, (_, p) => ({
      ...{ ...(phase as Draft['phases'][number]), id: `phase-${p}`, title: `Phase ${n}` },
      steps: (phase?.steps ?? []).map((step, s) => ({ ...step, id: `step-${p}-${s}` })),
    })),
  });
  const started = performance.now();
  again(many(1), many(2));
  expect(performance.now() - started).toBeLessThan(2000);
});
