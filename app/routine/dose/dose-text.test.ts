import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Dose, Sets } from '../contract';
import { parseDose } from './dose-text';
import { describeDose } from './text/describe';
import type { DoseText } from './text/dose';
import { printDose } from './text/print';

/** What was understood, as canonical text, and what wasn't. */
function understood(text: string): string {
  const { notUnderstood, side, ...rest } = parseDose(text);
  const printed = printDose({ side, ...rest }) + (side === 'none' ? ' (no sides)' : '');
  return [
    rest.dose.kind === 'none' ? printed.replace(rest.dose.text, '').replace(/^, |, $/, '') : printed,
    ...notUnderstood.map((part) => `? ${part}`),
  ].join(' | ');
}

describe('a dose as people write it', () => {
  test.each([
    // Reps and sets.
    ['3 x 10, 30 s rest', '3 × 10 reps, 30 s rest'],
    ['3x10', '3 × 10 reps'],
    ['3×8-12 reps, rest 1 min', '3 × 8–12 reps, 1 min rest'],
    ['3 sets of 10', '3 × 10 reps'],
    ['3 sets of 10 reps with 45 seconds rest between sets', '3 × 10 reps, 45 s rest'],
    ['2-3 sets of 12', '2–3 × 12 reps'],
    ['2 to 3 sets of 8 to 12 reps', '2–3 × 8–12 reps'],
    ['three sets of ten', '3 × 10 reps'],
    ['10 reps, 3 sets', '3 × 10 reps'],
    ['10 reps x 3', '3 × 10 reps'],
    ['10 reps × 3 sets', '3 × 10 reps'],
    ['3 by 12 reps', '3 × 12 reps'],
    ['3 rounds of 8', '3 × 8 reps'],
    ['3 sets, 10 reps per set', '3 × 10 reps'],
    ['ten reps', '10 reps'],
    ['10 Reps.', '10 reps'],
    ['1 rep', '1 rep'],
    ['10', '10 reps'],
    ['8–12', '8–12 reps'],
    ['twenty-five repetitions', '25 reps'],
    ['10 slow reps', '10 reps'],
    ['2-3 presses', '2–3 reps'],
    ['2 or 3 presses', '2–3 reps'],
    ['5 circles each leg', '5 reps each side'],
    ['10 circles per direction', '10 reps per direction'],
    ['press 3 times', '3 reps | ? press'],
    ['3 times', '3 reps'],
    ['twice', '2 reps'],
    ['5x', '5 reps'],
    // Times.
    ['20–30 s each side, twice', '2 × 20–30 s each side'],
    ['1:30', '90 s'],
    ['1:30 min', '90 s'],
    ['2:30–3:00', '2:30–3:00'],
    ['90 sec per side', '90 s each side'],
    ['1–2 min', '1–2 min'],
    ['1 to 2 minutes', '1–2 min'],
    ['30 s to 1 min', '30–60 s'],
    ['between 20 and 30 seconds', '20–30 s'],
    ['a minute each side', '1 min each side'],
    ['half a minute', '30 s'],
    ['a minute and a half', '90 s'],
    ['one and a half minutes', '90 s'],
    ['1½ min', '90 s'],
    ['1.5 minutes', '90 s'],
    ['1 min 30 s', '90 s'],
    ['1m30s', '90 s'],
    ['60-second hold', '1 min'],
    ['30″ each side', '30 s each side'],
    ["2' per leg", '2 min each side'],
    ['hold 60s x 2', '2 × 1 min'],
    ['hold for 30', '30 s'],
    ['hold for 45 seconds on each side', '45 s each side'],
    ['3 x 30 s, a minute’s rest', '3 × 30 s, 1 min rest'],
    ['3 x 30s hold, 2 min rest', '3 × 30 s, 2 min rest'],
    ['2 min, 2 sets, 30 s rest', '2 × 2 min, 30 s rest'],
    ['2 sets of 2 min 30 s rest', '2 × 2 min, 30 s rest'],
    ['20 s, 2x', '2 × 20 s'],
    ['30-60 s per tender spot', '30–60 s per tender spot'],
    ['30–60 s a tender spot', '30–60 s per tender spot'],
    ['30 s on each tender spot, both sides', '30 s per tender spot, each side'],
    // Breaths.
    ['5 slow breaths', '5 breaths'],
    ['hold for 5 slow, deep breaths', '5 breaths'],
    ['5-8 breaths per side', '5–8 breaths each side'],
    ['2 sets of 6 breath cycles', '2 × 6 breaths'],
    ['a breath', '1 breath'],
    // Until.
    ['until it softens', 'until it softens'],
    ['Hold until it lets go.', 'until it lets go'],
    ['till the tension eases, each side', 'until the tension eases, each side'],
    ['hold until it softens on both sides', 'until it softens, each side'],
    ['3 x until it softens', '3 sets until it softens'],
    ['as long as comfortable', 'as long as comfortable'],
    ['for as long as it’s comfortable', 'as long as comfortable'],
    ['open-ended hold', 'as long as comfortable'],
    // Beginners.
    ['5 min (2 min if new)', '5 min (2 min for beginners)'],
    ['5 min (2 if new)', '5 min (2 min for beginners)'],
    ['10 reps (beginner 6)', '10 reps (6 reps for beginners)'],
    ['10 reps, beginners: 6 reps', '10 reps (6 reps for beginners)'],
    ['2 min each side; 60 s if you’re new to this', '2 min each side (1 min for beginners)'],
    ['3 x 10 (6 for beginners), 20 s rest', '3 × 10 reps (6 reps for beginners), 20 s rest'],
    // Sides and rests.
    ['10 each arm', '10 reps each side'],
    ['10/side', '10 reps each side'],
    ['10 reps left and right', '10 reps each side'],
    ['10 reps with both legs together', '10 reps (no sides)'],
    ['each side', 'each side'],
    ['3 sets, each side', '3 sets, each side'],
    ['3 x 10, rest: 90', '3 × 10 reps, 90 s rest'],
    ['3 x 10, no rest', '3 × 10 reps'],
    ['3 x 10, rest between sets for 1:30', '3 × 10 reps, 90 s rest'],
    ['3 x 10, 30 s between sets', '3 × 10 reps, 30 s rest'],
    ['', ''],
    ['  ,  ', ''],
  ])('%s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('what isn’t understood is said', () => {
  test.each([
    ['to failure', ' | ? to failure'],
    ['3 x to failure', '3 sets | ? to failure'],
    ['AMRAP', ' | ? AMRAP'],
    ['hold', ' | ? hold'],
    ['a few breaths', ' | ? a few breaths'],
    ['a couple of minutes', ' | ? a couple of minutes'],
    ['12-8 reps', ' | ? 12-8 reps'],
    ['0 reps', ' | ? 0 reps'],
    ['0.3 s', ' | ? 0.3 s'],
    ['10.3 reps', ' | ? 10.3 reps'],
    ['-5 reps', '5 reps'],
    ['up to 10 reps', '10 reps | ? up to'],
    ['at least 30 s', '30 s | ? at least'],
    ['10 reps or 30 s', '10 reps | ? or 30 s'],
    ['30 s or until it softens', '30 s | ? or until it softens'],
    ['10 reps at 20 kg', '10 reps | ? at 20 kg'],
    ['10kg', ' | ? 10kg'],
    ['50%', ' | ? 50%'],
    ['10 reps, 30 s rest', '10 reps | ? 30 s rest'],
    ['3 x 10, rest 30-60 s', '3 × 10 reps | ? rest 30-60 s'],
    ['3 x 10 x 2', '3 × 10 reps | ? x 2'],
    ['30 s twice a day', '30 s | ? twice a day'],
    ['10 reps daily', '10 reps | ? daily'],
    ['3 times per week', ' | ? 3 times per week'],
    ['10 reps, repeat twice', '2 × 10 reps | ? repeat'],
    ['10 reps (beginners 20 s)', '10 reps | ? beginners 20 s'],
    ['1:30 (1 if new)', '90 s | ? 1 if new'],
    ['right side only, 10 reps', '10 reps | ? right side only'],
    ['30 s on, 15 s off', '30 s | ? on, 15 s off'],
    ['123456 reps', ' | ? 123456 reps'],
    ['3 x 10 each side, both legs', '3 × 10 reps each side | ? both legs'],
    ['10 Wiederholungen', '10 reps | ? Wiederholungen'],
    ['💪 10 reps', '10 reps | ? 💪'],
  ])('%s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

describe('in words', () => {
  test.each([
    [
      '3 x 10 each side (8 for beginners), 30 s rest',
      '3 sets of 10 reps each side, 30 s rest between sets; 8 reps for beginners',
    ],
    ['1:30', '90 s'],
    ['1–2 min each side', '1–2 min each side'],
    ['5 slow breaths', '5 breaths'],
    ['2–3 x until it softens, each side', '2–3 sets: hold until it softens, each side'],
    ['as long as comfortable', 'Hold as long as it’s comfortable'],
    ['30–60 s per tender spot, each side', '30–60 s per tender spot, each side'],
    ['', 'No set amount'],
    ['1 set of 10, 1 min rest', '1 set of 10 reps, 1 min rest between sets'],
  ])('%s', (text, words) => {
    expect(describeDose(parseDose(text))).toBe(words);
  });
});

const freeText = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'tender spot',
    'it softens',
    'side',
    'it lets go, each side',
    '“spot”',
    'a ” b',
    '”',
    '2 sets',
    'day',
    ' x ',
    '.',
    'a.\nb',
  ),
);
const upTo = (most: number) => fc.integer({ min: 1, max: most });
const range = (most: number) =>
  fc
    .tuple(upTo(most), fc.option(upTo(most)))
    .map(([min, other]) =>
      other === null ? { min, max: null } : { min: Math.min(min, other), max: Math.max(min, other) },
    );
const per = fc.oneof(fc.constant(''), freeText);
const amount = (kind: 'reps' | 'breaths' | 'hold', most: number): fc.Arbitrary<Dose> =>
  fc.tuple(range(most), fc.option(upTo(most)), per).map(([ends, beginner, per]) => ({ kind, ...ends, beginner, per }));
const anyDose: fc.Arbitrary<Dose> = fc.oneof(
  fc.constant<Dose>({ kind: 'none', text: '' }),
  amount('reps', 500),
  amount('breaths', 500),
  amount('hold', 3600),
  fc.record({ kind: fc.constant('open' as const), until: fc.oneof(fc.constant(''), freeText) }),
);
const anySets: fc.Arbitrary<Sets> = fc
  .tuple(range(20), fc.oneof(fc.constant(0), upTo(3600)))
  .map(([ends, rest]) => ({ ...ends, rest }));

test('whatever is printed reads back as the same dose', () => {
  const anySide = fc.constantFrom<DoseText['side']>('each', null);
  fc.assert(
    fc.property(anyDose, anySets, anySide, (dose, sets, side) => {
      const text = printDose({ dose, sets, side });
      expect(parseDose(text), text).toEqual({ dose, sets, side, notUnderstood: [] });
    }),
    { numRuns: 3000 },
  );
});

/** Words that the grammar knows, in any order. */
const pieces = fc.constantFrom(
  ...'3 10 x × 1:30 s min reps breaths sets of rest each side per until hold ( ) , - – ½ a beginners if new twice “ ” " no to'.split(
    ' ',
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
);

test('any text is read without an error, and what isn’t understood is part of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { notUnderstood, ...read } = parseDose(text);
      let at = 0;
      for (const piece of notUnderstood) {
        expect(piece).not.toBe('');
        at = text.indexOf(piece, at) + piece.length;
        expect(at).toBeGreaterThanOrEqual(piece.length);
      }
      expect(describeDose(read)).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});

test('a dose in words stays as typed, next to its sets and sides', () => {
  const read = parseDose('3 sets to failure, each side');
  expect(read).toMatchObject({ dose: { kind: 'none', text: 'to failure' }, sets: { min: 3 }, side: 'each' });
  expect(printDose(read)).toBe('3 sets, to failure, each side');
  expect(parseDose(printDose(read))).toEqual(read);
  expect(describeDose(read)).toBe('3 sets: “to failure”, each side');
});

test('a text that’s too long for a dose isn’t read', () => {
  const text = '3 x 10 '.repeat(200);
  expect(parseDose(text)).toMatchObject({ dose: { kind: 'none', text }, side: null, notUnderstood: [text] });
});
