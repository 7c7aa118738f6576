/** Which signs count as red flags, and how their marks survive editing. */
import { describe, expect, test } from 'vitest';

import { sampleRoutine } from '../../tests/support/app/sample-routine';
import type { Routine, Sign } from './contract';
import { checkRoutine } from './schema';
import { editSigns, isSameText } from './signs';

const FLAG = 'Numbness, or weakness in a leg';

describe('a sign repeats a red flag', () => {
  test.each([
    ['as it is', FLAG],
    ['in another case', 'NUMBNESS, OR WEAKNESS IN A LEG'],
    ['with spaces around it', `  ${FLAG}\n`],
    ['with a no-break space', 'Numbness,\u00a0or weakness in a leg'],
    ['with a tab and two spaces', 'Numbness,\tor  weakness in a leg'],
    ['with a full stop', `${FLAG}.`],
    ['with a full-width full stop', `${FLAG}。`],
    ['without its comma', 'Numbness or weakness in a leg'],
    ['in straight quotes', `"${FLAG}"`],
    ['in curly quotes', `“${FLAG}”`],
    ['as a list entry', `• ${FLAG}`],
    ['with a zero-width space and a byte order mark', '\ufeffNumb\u200bness, or weakness in a leg'],
    ['with a soft hyphen', 'Numb\u00adness, or weakness in a leg'],
    ['isolated', `\u2068${FLAG}\u2069`],
    ['in full-width letters', 'Ｎｕｍｂｎｅｓｓ, or weakness in a leg'],
  ])('%s', (_, text) => {
    expect(isSameText(text, FLAG)).toBe(true);
    expect(isSameText(FLAG, text)).toBe(true);
  });

  test.each([
    ['composed and decomposed accents', 'Krämpfe im Bein', 'Kra\u0308mpfe im Bein'],
    ['other apostrophes', "L'os fait mal", 'L’os fait mal'],
    ['a French space before punctuation', 'Douleur\u202f?', 'Douleur ?'],
    ['ß and ss', 'Gefäßschmerz', 'GEFÄSSSCHMERZ'],
    ['a dotted capital I', 'İğne batması', 'i\u0307ğne batması'],
    ['a ligature', 'Stiff ﬁngers', 'stiff fingers'],
    ['a final sigma', 'ΠΟΝΟΣ', 'πονος'],
    ['Arabic with and without vowel signs and tatweel', 'خَدَر في الســاق', 'خدر في الساق'],
    ['Japanese in half-width kana', 'ｼﾋﾞﾚがある', 'シビレがある。'],
  ])('with %s', (_, one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  test.each([
    ['another leg', 'Numbness, or weakness in an arm'],
    ['a part of it', 'Numbness'],
    ['another number', 'Pain for 2 weeks', 'Pain for 3 weeks'],
    ['nothing but punctuation', '…', '!'],
    ['nothing', '', ' '],
  ])('but not %s', (_, one, other = FLAG) => {
    expect(isSameText(one, other)).toBe(false);
  });
});

describe('publishing', () => {
  const withSigns = (signs: unknown[], redFlags = [FLAG]): unknown => {
    const routine = sampleRoutine();
    return { ...routine, selfCheck: { causes: [], signs }, safety: { ...routine.safety, redFlags } };
  };
  const published = (document: unknown): Routine['selfCheck'] => {
    const checked = checkRoutine(document);
    if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
    return checked.routine.selfCheck;
  };

  test('marks signs that repeat a red flag, and keeps the other marks', () => {
    const signs = [
      sign('Shallow breathing'),
      sign('numbness or weakness in a leg.'),
      sign('Pelvic-floor tension', true),
      sign('Groin pain'),
    ];
    expect(published(withSigns(signs))?.signs).toEqual([
      sign('Shallow breathing'),
      sign('numbness or weakness in a leg.', true),
      sign('Pelvic-floor tension', true),
      sign('Groin pain'),
    ]);
  });

  test.each<[string, unknown, string]>([
    ['a blank text', sign(' ', true), 'selfCheck.signs.0.text'],
    ['only a text', 'Groin pain', 'selfCheck.signs.0'],
    ['a mark that isn’t one', { text: 'Groin pain', seeProfessional: 'yes' }, 'selfCheck.signs.0.seeProfessional'],
    ['no mark', { text: 'Groin pain' }, 'selfCheck.signs.0.seeProfessional'],
    ['no text', { seeProfessional: true }, 'selfCheck.signs.0.text'],
    ['a number', 7, 'selfCheck.signs.0'],
    ['null', null, 'selfCheck.signs.0'],
    ['a list', [], 'selfCheck.signs.0'],
    ['a text that’s too long', sign('x'.repeat(2001)), 'selfCheck.signs.0.text'],
  ])('reports %s', (_, bad, path) => {
    const checked = checkRoutine(withSigns([bad]));
    if (!('problems' in checked)) throw new Error('No problem was found.');
    expect(checked.problems.map((problem) => problem.path)).toEqual([path]);
    expect(checked.problems[0]?.message).not.toMatch(/Invalid|expected|received/);
  });
});

describe('marks while signs are edited as lines', () => {
  const before = [sign('Groin pain', true), sign('Shallow breathing'), sign('Pelvic tension', true)];
  test.each<[string, string[], boolean[]]>([
    ['nothing changes', before.map(({ text }) => text), [true, false, true]],
    ['a marked line is reworded', ['Deep groin pain', 'Shallow breathing', 'Pelvic tension'], [true, false, true]],
    ['another line is reworded', ['Groin pain', 'Shallow breath', 'Pelvic tension'], [true, false, true]],
    [
      'a line is added at the start',
      ['New', 'Groin pain', 'Shallow breathing', 'Pelvic tension'],
      [false, true, false, true],
    ],
    [
      'a line is added at the end',
      ['Groin pain', 'Shallow breathing', 'Pelvic tension', 'New'],
      [true, false, true, false],
    ],
    ['a line is removed', ['Shallow breathing', 'Pelvic tension'], [false, true]],
    ['a marked line is split', ['Groin', 'pain', 'Shallow breathing', 'Pelvic tension'], [true, true, false, true]],
    ['two lines are joined', ['Groin pain Shallow breathing', 'Pelvic tension'], [true, true]],
    ['lines are sorted', ['Shallow breathing', 'Groin pain', 'Pelvic tension'], [false, true, true]],
    ['everything is removed', [], []],
  ])('when %s', (_, lines, marks) => {
    expect(editSigns(before, lines)).toEqual(lines.map((text, i) => sign(text, marks[i])));
  });
});

function sign(text: string, seeProfessional = false): Sign {
  return { text, seeProfessional };
}
