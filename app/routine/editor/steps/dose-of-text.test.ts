import { describe, expect, test } from 'vitest';

import { SINGLE_SET } from '../../contract';
import { blankStep } from '../../blank';
import type { DraftStep } from '../../schema';
import { doseTextOf, understood, withDoseText } from './dose-of-text';

const typed = (text: string, step: Partial<DraftStep> = {}, before = '') =>
  withDoseText({ ...blankStep(), ...step }, before, text);
const amount = { max: null, beginner: null, per: '' };

describe('typing a dose', () => {
  test('sets the amount, the sets and the side', () => {
    expect(typed('3 x 10 each side, 30 s rest')).toMatchObject({
      dose: { kind: 'reps', min: 10, ...amount },
      sets: { min: 3, max: null, rest: 30 },
      side: { kind: 'each' },
    });
  });

  test('keeps what isn’t understood, as typed', () => {
    const step = typed('wobble for  a while, 3 x', { sets: { min: 3, max: 4, rest: 60 } });
    expect(step.dose).toEqual({ kind: 'none', text: 'wobble for  a while, 3 x' });
    expect(step.sets).toEqual(SINGLE_SET);
    expect(doseTextOf(step)).toBe('wobble for  a while, 3 x');
  });

  test('clears the dose with the text', () => {
    expect(typed('', { dose: { kind: 'reps', min: 5, ...amount } }).dose).toEqual({ kind: 'none', text: '' });
  });

  test.each<[string, string, DraftStep['side'], DraftStep['side']]>([
    ['10 reps', '12 reps', { kind: 'each' }, { kind: 'each' }],
    ['10 reps each side', '10 reps', { kind: 'each' }, { kind: 'none' }],
    ['10 reps', '10 reps each side', { kind: 'none' }, { kind: 'each' }],
    ['10 reps', '12 reps', { kind: 'one', condition: 'the tight one' }, { kind: 'one', condition: 'the tight one' }],
  ])('from %j to %j: the side %j becomes %j', (before, text, side, expected) => {
    expect(typed(text, { side }, before).side).toEqual(expected);
  });
});

describe('the text of a step', () => {
  test.each<[string, Partial<DraftStep>]>([
    ['', {}],
    ['5–7 reps', { dose: { kind: 'reps', min: 5, max: 7, beginner: null, per: '' } }],
    ['60 s', { dose: { kind: 'hold', min: 60, ...amount } }],
    ['60 s each side', { dose: { kind: 'hold', min: 60, ...amount }, side: { kind: 'each' } }],
    ['5 breaths', { dose: { kind: 'breaths', min: 5, ...amount } }],
    ['until it softens', { dose: { kind: 'open', until: 'it softens' } }],
    ['to failure', { dose: { kind: 'none', text: 'to failure' } }],
    ['', { dose: { kind: 'reps', min: null, ...amount } }],
  ])('%j', (text, step) => {
    const shown = doseTextOf({ ...blankStep(), ...step });
    expect(shown.replace('1 min', '60 s')).toBe(text);
  });
});

test('offers the part of a text that was understood', () => {
  expect(understood('10 reps, wobbly')).toBe('10 reps');
  expect(understood('wobbly')).toBe('');
});
