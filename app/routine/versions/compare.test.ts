import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sampleRoutine } from '../../../tests/support/app/sample-routine';
import type { Change } from '~/versions/changes';
import { isEqual } from '~/versions/fields';
import { listChanges } from '~/versions/list-changes';

import type { Draft, DraftDose, DraftStep } from '../schema';
import { compareRoutines } from './compare';
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
  step,
} from './testing/edited-routines';

const hold = (min: number, max: number | null = null): DraftDose => ({
  kind: 'hold',
  min,
  max,
  beginner: null,
  per: '',
});
const pigeon: Partial<DraftStep> = { title: 'Pigeon', side: { kind: 'each' }, dose: hold(60), cues: ['Sit', 'Fold'] };
const base = routine({ Stretch: [step('s1', pigeon), 'Groin', 'Hamstring'], Release: ['Psoas'], Align: ['Press'] });

const texts = (edit: RoutineEdit, from: Draft = base) => compareRoutines(from, edit(from)).map(({ text }) => text);

test.each<[text: string, edit: RoutineEdit]>([
  ['Pigeon: 60 s → 90 s each side', changeStep('s1', { dose: hold(90) })],
  ['Pigeon: 1 min each side → 1 min', changeStep('s1', { side: { kind: 'none' } })],
  [
    'Pigeon: 60 s each side → 3 × 45–60 s each side, 30 s rest',
    changeStep('s1', { dose: hold(45, 60), sets: { min: 3, max: null, rest: 30 } }),
  ],
  [
    'Pigeon: 1 min each side → until it softens, each side',
    changeStep('s1', { dose: { kind: 'open', until: 'it softens' } }),
  ],
  [
    'Pigeon: 1 min → hold without an amount each side',
    changeStep('s1', { dose: { kind: 'hold', min: null, max: null, beginner: null, per: '' } }),
  ],
  [
    'Psoas: no amount → 5–7 breaths',
    changeStep('Psoas', { dose: { kind: 'breaths', min: 5, max: 7, beginner: null, per: '' } }),
  ],
  [
    'Pigeon: each side → one side: the tight one',
    changeStep('s1', { side: { kind: 'one', condition: 'the tight one' } }),
  ],
  ['Pigeon: gentle → intense', changeStep('s1', { intensity: 'intense' })],
  ['Pigeon: 1:00 → 2:30 each side', changeStep('s1', { dose: hold(150) })],
  ['Pigeon: 1 min → 3 min each side', changeStep('s1', { dose: hold(180) })],
  ['Rest after Pigeon: none → 90 s', changeStep('s1', { restAfter: 90 })],
  ['Renamed the step Pigeon to Swan', changeStep('s1', { title: 'Swan' })],
  ['Renamed the step Pigeon to Untitled step', changeStep('s1', { title: ' ' })],
  ['Cue 2 of Pigeon changed', changeStep('s1', { cues: ['Sit', 'Fold forward'] })],
  ['Added cue 1 of Pigeon', changeStep('s1', { cues: ['Warm up', 'Sit', 'Fold'] })],
  ['Removed cue 1 of Pigeon', changeStep('s1', { cues: ['Fold'] })],
  ['Reordered the cues of Pigeon', changeStep('s1', { cues: ['Fold', 'Sit'] })],
  ['Why this step of Pigeon changed', changeStep('s1', { why: 'It reaches deep.' })],
  ['Breath of Pigeon changed', changeStep('s1', { breath: { cue: 'Slowly', inhale: 4, exhale: 6 } })],
  ['Added tool 1 of Pigeon', changeStep('s1', { tools: [{ name: 'Mat', alternative: '', product: null, url: '' }] })],
  ['Added the step Plank', putStep('Plank', 'Align', 1)],
  ['Removed the step Groin', removeStep('Groin')],
  ['Moved Pigeon from Stretch to Release', putStep('s1', 'Release', 0)],
  ['Moved Pigeon within Stretch', putStep('s1', 'Stretch', 2)],
  ['Added the phase Rest', putPhase('Rest', 1)],
  ['Moved the phase Stretch', putPhase('Stretch', 2)],
  ['Renamed the phase Stretch to Lengthen', changePhase('Stretch', { title: 'Lengthen' })],
  ['Rounds of Stretch: 1 → 3', changePhase('Stretch', { rounds: 3 })],
  ['Rest between rounds of Stretch: none → 2 min', changePhase('Stretch', { restBetweenRounds: 120 })],
  ['Why this phase of Stretch changed', changePhase('Stretch', { purpose: 'To let go' })],
  ['Summary changed', (draft) => ({ ...draft, summary: 'New' })],
  ['Added equipment item 1', (draft) => ({ ...draft, equipment: ['A mat'] })],
  ['When to stop changed', (draft) => ({ ...draft, safety: { ...draft.safety, stop: 'At once' } })],
  ['Added red flag 1', (draft) => ({ ...draft, safety: { ...draft.safety, redFlags: ['Numbness'] } })],
  ['Added the self-check', (draft) => ({ ...draft, selfCheck: { causes: [], signs: [] } })],
])('%s', (text, edit) => {
  expect(texts(edit)).toEqual([text]);
});

test('says several changes in the order of the page', () => {
  const edit = all(
    removePhase('Align'),
    changeStep('s1', { dose: hold(90), title: 'Swan' }),
    putStep('Plank', 'Release', 0),
    (draft) => ({ ...draft, title: 'Hips and back' }),
  );
  expect(texts(edit)).toEqual([
    'Title changed',
    'Removed the phase Align',
    'Removed the step Press',
    'Swan: 60 s → 90 s each side',
    'Renamed the step Pigeon to Swan',
    'Added the step Plank',
  ]);
});

test('has the texts before and after, if the sentence doesn’t say them', () => {
  const [change] = compareRoutines(base, changeStep('s1', { cues: ['Sit', 'Fold forward'] })(base));
  expect(change).toEqual({ text: 'Cue 2 of Pigeon changed', before: 'Fold', after: 'Fold forward' });
  const [summary] = compareRoutines(base, { ...base, summary: 'New' });
  expect(summary).toEqual({ text: 'Summary changed', before: 'nothing', after: 'New' });
});

test('of an added step, its dose and how to do it', () => {
  const [change] = compareRoutines(removeStep('s1')(base), base);
  expect(change).toEqual({ text: 'Added the step Pigeon: 1 min each side', before: null, after: 'Sit\nFold' });
});

describe('the self-check, tools and buttons', () => {
  const sample = sampleRoutine() as Draft;
  const compare = (change: (draft: Draft) => Draft): Change[] => compareRoutines(sample, change(sample));

  test('each entry is compared', () => {
    const selfCheck = { causes: ['Long sitting'], signs: [{ text: 'Shallow breathing', seeProfessional: true }] };
    expect(compare((draft) => ({ ...draft, selfCheck }))).toEqual([
      {
        text: 'Sign 1 changed',
        before: 'A dull ache in the groin (see a professional)',
        after: 'Shallow breathing (see a professional)',
      },
      { text: 'Removed sign 2', before: 'Shallow breathing', after: null },
    ]);
    const actions = sample.completion.actions.slice(0, 2);
    expect(compare((draft) => ({ ...draft, completion: { ...draft.completion, actions } }))).toEqual([
      { text: 'Removed completion button 3', before: 'Book a visit (https://clinic.example/book)', after: null },
    ]);
  });

  test('an image and help have words of their own', () => {
    expect(compare(changeStep('opener', { media: null }))).toEqual([
      {
        text: 'Image or video of Hip opener changed',
        before: 'Image “A person kneeling” /assets/opener.webp',
        after: 'nothing',
      },
    ]);
    expect(compare((draft) => ({ ...draft, safety: { ...draft.safety, help: null } }))).toMatchObject([
      { text: 'Where to get help changed', before: 'Book a visit (https://clinic.example/book)\nNorth\nSouth' },
    ]);
  });
});

test('says something exactly if there is a difference', () => {
  fc.assert(
    fc.property(edits('m'), edits('t'), (one, other) => {
      const start = routine({ p1: ['s1', 's2', 's3'], p2: ['s4', 's5'], p3: ['s6'] });
      const [before, after] = [one(start), other(start)];
      expect(compareRoutines(before, after).length > 0).toBe(!isEqual(before, after));
    }),
    { numRuns: 500 },
  );
});

describe('lists', () => {
  const letters = (text: string) => text.split('');
  test.each([
    ['abc', 'abc', []],
    ['abc', 'bca', ['reordered']],
    ['abc', 'aXc', ['changed 2']],
    ['abc', 'ac', ['removed 2']],
    ['abc', 'abcX', ['added 4']],
    ['abcd', 'aXYZd', ['changed 2', 'changed 3', 'added 4']],
    ['', 'ab', ['added 1', 'added 2']],
  ])('from %j to %j', (before, after, expected) => {
    const changes = listChanges(letters(before), letters(after));
    expect(changes.map((each) => ('position' in each ? `${each.kind} ${each.position}` : each.kind))).toEqual(expected);
  });
});
