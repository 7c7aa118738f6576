import { expect, test } from 'vitest';

import { type Dose, type Phase, SINGLE_SET, type Step } from '../contract';
import { routineDuration } from './duration';

const STEP: Step = {
  ...{ id: 's', title: 'Step', cues: ['Breathe'], why: '', side: { kind: 'none' }, dose: { kind: 'none', text: '' } },
  ...{ sets: SINGLE_SET, restAfter: 0, breath: null, media: null, tools: [], intensity: 'gentle' },
};
const amount = (
  kind: 'reps' | 'breaths' | 'hold',
  min: number,
  max: number | null = null,
  beginner: number | null = null,
) => ({ kind, min, max, beginner, per: '' }) satisfies Dose;
const step = (more: Partial<Step>): Step => ({ ...STEP, ...more });
const phase = (steps: Step[], more: Partial<Phase> = {}): Phase => ({
  ...{ id: 'p', title: 'Phase', purpose: '', rounds: 1, restBetweenRounds: 0, steps },
  ...more,
});
const range = (min: number, max = min) => ({ min, max });

test.each<[string, Phase[], ReturnType<typeof range>]>([
  ['reps, 3 s each', [phase([step({ dose: amount('reps', 10, 12) })])], range(30, 36)],
  ['a hold, after 5 s to get ready', [phase([step({ dose: amount('hold', 30) })])], range(35)],
  ['both sides, with 5 s to switch', [phase([step({ dose: amount('hold', 30), side: { kind: 'each' } })])], range(70)],
  ['breaths, 8 s each', [phase([step({ dose: amount('breaths', 5) })])], range(45)],
  [
    'breaths at their own pace',
    [phase([step({ dose: amount('breaths', 5), breath: { cue: 'Slow', inhale: 4, exhale: 6 } })])],
    range(55),
  ],
  [
    'sets, with rests between them',
    [phase([step({ dose: amount('reps', 10), sets: { min: 3, max: 4, rest: 30 } })])],
    range(150, 210),
  ],
  [
    'sets of a hold: getting ready is part of the rest',
    [phase([step({ dose: amount('hold', 20), sets: { min: 2, max: null, rest: 30 } })])],
    range(5 + 20 + 30 + 20),
  ],
  [
    'sets without a rest',
    [phase([step({ dose: amount('hold', 20), sets: { min: 2, max: null, rest: 0 } })])],
    range(50),
  ],
  [
    'rest after a step, not after the last',
    [
      phase([step({ dose: amount('reps', 10), restAfter: 20 })]),
      phase([step({ dose: amount('reps', 10), restAfter: 20 })]),
    ],
    range(30 + 20 + 30),
  ],
  [
    'rounds, with the rest between them instead of the last step’s',
    [phase([step({ dose: amount('reps', 10), restAfter: 15 })], { rounds: 3, restBetweenRounds: 60 })],
    range(30 + 60 + 30 + 60 + 30),
  ],
  [
    'rounds without a rest of their own',
    [phase([step({ dose: amount('reps', 10), restAfter: 15 })], { rounds: 2 }), phase([])],
    range(30 + 15 + 30),
  ],
])('%s', (_, phases, usual) => {
  expect(routineDuration({ phases })).toEqual({ usual, beginner: null, isOpen: false });
});

test('beginners have their own amounts, and the fewest sets', () => {
  const sets = { min: 2, max: 3, rest: 10 };
  const phases = [phase([step({ dose: amount('reps', 10, 12, 6), sets }), step({ dose: amount('reps', 5, 7) })])];
  expect(routineDuration({ phases })).toEqual({
    usual: range(70 + 15, 128 + 21),
    beginner: range(46 + 15, 46 + 21),
    isOpen: false,
  });
});

test.each<[string, Dose]>([
  ['no amount', { kind: 'none', text: '' }],
  ['an open hold', { kind: 'open', until: 'it softens' }],
  ['an amount for each spot', { ...amount('hold', 30), per: 'tender spot' }],
])('is open with %s', (_, dose) => {
  expect(routineDuration({ phases: [phase([step({ dose })])] }).isOpen).toBe(true);
});

test('what a draft lacks counts as nothing', () => {
  const blank = { min: null, max: null, beginner: null, per: '' };
  const steps = [
    { ...STEP, dose: { kind: 'hold' as const, ...blank }, sets: { min: null, max: null, rest: null }, restAfter: null },
  ];
  const phases = [{ ...phase([]), rounds: null, restBetweenRounds: null, steps }];
  expect(routineDuration({ phases })).toEqual({ usual: range(0), beginner: null, isOpen: true });
});

test('a draft with a billion rounds doesn’t take long', () => {
  const many = { min: 1e9, max: null, rest: 0 };
  const phases = [phase([step({ dose: amount('reps', 1), sets: many })], { rounds: 1e9 })];
  expect(routineDuration({ phases }).usual).toEqual(range(20 * 20 * 3));
});
