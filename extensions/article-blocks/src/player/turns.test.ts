import { expect, test } from 'vitest';

import { type PlayedStep, turnsOf } from './turns';

const STEP: PlayedStep = { id: 's', side: 'none', dose: 'none', min: null, max: null, beginner: null, repeats: false };
const turns = (step: Partial<PlayedStep>, beginner = false) => turnsOf([{ ...STEP, ...step }], beginner);

test('a step for each side is two turns, first side first', () => {
  const both = turnsOf([{ ...STEP, side: 'each' }, { ...STEP, side: 'one' }, STEP], false);
  expect(both.map(({ step, side }) => [step, side])).toEqual([
    [0, 'first'],
    [0, 'second'],
    [1, null],
    [2, null],
  ]);
});

test('repetitions, and steps without a number, wait for the reader', () => {
  expect(turns({ dose: 'reps', min: 5, max: 7 })).toMatchObject([{ pace: 'wait', seconds: 0 }]);
  expect(turns({ dose: 'none' })).toMatchObject([{ pace: 'wait' }]);
});

test('a hold counts down its seconds; a range counts down the most and is enough after the least', () => {
  expect(turns({ dose: 'hold', min: 60 })).toMatchObject([{ pace: 'down', seconds: 60, enough: 60 }]);
  expect(turns({ dose: 'hold', min: 30, max: 45 })).toMatchObject([{ pace: 'down', seconds: 45, enough: 30 }]);
});

test('a beginner gets the shorter time where there is one', () => {
  const psoas = { dose: 'hold', min: 120, beginner: 60 } as const;
  expect(turns(psoas, true)).toMatchObject([{ seconds: 60, enough: 60 }]);
  expect(turns(psoas, false)).toMatchObject([{ seconds: 120 }]);
  expect(turns({ dose: 'hold', min: 120 }, true)).toMatchObject([{ seconds: 120 }]);
});

test('an open hold counts up, and a hold for each spot may be repeated', () => {
  expect(turns({ dose: 'open' })).toMatchObject([{ pace: 'up' }]);
  expect(turns({ dose: 'hold', min: 30, repeats: true })).toMatchObject([{ repeats: true }]);
});
