/** The self-check: which boxes count as red flags, and what it advises. Documents from before marks have only texts. */
import { describe, expect, test } from 'vitest';

import { LANGUAGES } from '../../../app/messages/language.ts';
import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset.ts';
import { plainText, renderSnippet } from '../../../tests/support/storefront/snippets.ts';

const FLAG = 'Numbness, or “weakness” in a leg';
const SAFETY = { warning: 'No digging.', stop: '', redFlags: ['Electric pain', FLAG], help: null };
const READ_LIST = 'Read the safety list before you start.';
const SEE_DOCTOR = 'See a doctor or physical therapist before you do this routine.';

const selfCheck = (check: unknown, safety: unknown = SAFETY) =>
  renderSnippet('self-check', { self_check: check, safety });

/** Texts of the boxes that count as red flags. */
function flagged(html: string): string[] {
  const labels = html.match(/<label[\s\S]*?<\/label>/g) ?? [];
  return labels.filter((label) => label.includes('data-flag')).map(plainText);
}

describe('a box counts as a red flag if', () => {
  test('its sign is marked', async () => {
    const signs = [
      { text: 'Pelvic-floor tension', seeProfessional: true },
      { text: 'Shallow breathing', seeProfessional: false },
    ];
    const html = await selfCheck({ causes: ['Long sitting'], signs });
    expect(flagged(html)).toEqual(['Pelvic-floor tension']);
    expect(plainText(html)).toContain(SEE_DOCTOR);
  });

  test.each([
    ['repeats a red flag', FLAG],
    ['in another case', FLAG.toUpperCase()],
    ['with spaces around it', ` ${FLAG} `],
    ['with a line break', 'Numbness, or “weakness”\nin a leg'],
    ['with a no-break space', 'Numbness, or\u00a0“weakness” in a leg'],
    ['with a narrow no-break space', 'Numbness, or\u202f“weakness” in a leg'],
    ['with a tab', 'Numbness,\tor “weakness” in a leg'],
    ['with a full stop', `${FLAG}.`],
    ['with a full-width full stop', `${FLAG}。`],
    ['with an ellipsis', `${FLAG}…`],
    ['with straight quotes', 'Numbness, or "weakness" in a leg'],
    ['with single quotes', "Numbness, or 'weakness' in a leg"],
    ['with guillemets', 'Numbness, or « weakness » in a leg'],
    ['without punctuation', 'Numbness or weakness in a leg'],
    ['with invisible characters', '\ufeffNumb\u200bness, or “weak\u00adness” in a leg\u200e'],
  ])('its text %s', async (_, text) => {
    for (const sign of [text, { text, seeProfessional: false }]) {
      const html = await selfCheck({ causes: [], signs: ['Shallow breathing', sign] });
      expect(flagged(html)).toHaveLength(1);
      expect(plainText(html)).toContain(SEE_DOCTOR);
    }
    expect(flagged(await selfCheck({ causes: [text], signs: [] }))).toHaveLength(1);
  });

  test.each([
    ['German', 'Taubheit oder Schwäche in einem Bein', 'TAUBHEIT ODER SCHWÄCHE IN EINEM BEIN.'],
    ['French', 'Une douleur aiguë\u202f?', 'une douleur aiguë ?'],
    ['Japanese', '足のしびれ、または脱力', '足のしびれ または脱力。'],
    ['Arabic', 'خدر، أو ضعف في الساق', 'خدر أو ضعف في الساق'],
  ])('its translation repeats a translated red flag: %s', async (_, flag, sign) => {
    expect(flagged(await selfCheck({ causes: [], signs: [sign] }, { ...SAFETY, redFlags: [flag] }))).toHaveLength(1);
  });

  test.each([
    ['a part of a red flag', 'Numbness'],
    ['two red flags at once', `Electric pain${FLAG}`],
    ['a bar', '|'],
    ['only punctuation', '…'],
    ['an attribute', 'data-flag>'],
  ])('but not if it’s %s', async (_, text) => {
    const html = await selfCheck({ causes: [], signs: [text] }, { ...SAFETY, redFlags: ['!', ...SAFETY.redFlags] });
    expect(html.match(/data-part="self-check" data-flag>/)).toBeNull();
  });
});

describe('the advice', () => {
  const signs = [{ text: 'Shallow breathing', seeProfessional: false }];

  test('points to the safety list', async () => {
    expect(plainText(await selfCheck({ causes: [], signs }))).toContain(READ_LIST);
  });

  test.each([
    ['missing', undefined],
    ['null', null],
    ['empty', { warning: '', stop: '', redFlags: [], help: null }],
    ['blank', { warning: ' ', stop: '\n', redFlags: [' '], help: null }],
  ])('doesn’t point to a safety list that’s %s', async (_, safety) => {
    const html = await renderSnippet('self-check', { self_check: { causes: [], signs }, safety });
    expect(plainText(html)).not.toContain(READ_LIST);
    expect(html).not.toContain('unwind-advice');
  });

  test('is to see a doctor if a sign is marked, even without a safety list', async () => {
    const html = await renderSnippet('self-check', {
      self_check: { causes: [], signs: [{ text: 'Pelvic-floor tension', seeProfessional: true }] },
    });
    expect(plainText(html)).toContain(SEE_DOCTOR);
    expect(plainText(html)).not.toContain(READ_LIST);
  });
});

test.each([
  [
    'blank texts',
    { causes: [' ', ''], signs: [{ text: ' ', seeProfessional: true }, null, { text: null, seeProfessional: true }] },
  ],
  ['no lists', {}],
  ['null lists', { causes: null, signs: null }],
])('is empty with %s', async (_, check) => {
  expect((await selfCheck(check)).trim()).toBe('');
});

test('ticking belly pain, pelvic-floor tension and nerve irritation in the demo leads to a doctor', async () => {
  const { selfCheck: check, safety } = gentlePsoasReset;
  expect(flagged(await selfCheck(check, safety))).toEqual([
    'Pain deep in the belly or the groin',
    'Tension in the pelvic floor',
    'An irritated nerve down the front of the thigh',
  ]);
});

/** Statements that something is, or may be, right for the reader. */
const REASSURANCE = new RegExp(
  [
    'made for you|(is|could be|may be|might be) (right|for you|good for you|suitable)|suits you|fits you|safe for you',
    '(ist|wäre) (genau )?(das )?richtig|für dich gemacht|passt zu dir|geeignet',
    'hecha para ti|es para ti|adecuad|te conviene',
    'faite? pour vous|vous convient|adaptée? à',
    'fatt[ao] per te|fa per te|adatt[ao]',
    'voor jou gemaakt|geschikt|past bij jou',
    'feita para você|é para você|indicad[ao] para',
    'dla ciebie|odpowiedni',
    'あなたにぴったり|あなたに合って|向いています|適しています',
    'يناسبك|مناسب لك|ملائم',
  ].join('|'),
  'i',
);

test.each(LANGUAGES)(
  'whatever is ticked, nothing says that the routine is right for the reader: %s',
  async (locale) => {
    const parameters = { self_check: gentlePsoasReset.selfCheck, safety: gentlePsoasReset.safety };
    for (const name of ['self-check', 'safety', 'player-dialogs', 'completion']) {
      const html = await renderSnippet(name, { ...parameters, completion: gentlePsoasReset.completion }, locale);
      expect(plainText(html)).not.toMatch(REASSURANCE);
    }
  },
);
