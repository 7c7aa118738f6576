/** Doses as text: in English, and in languages with a different word order. */
import { expect, test } from 'vitest';

import type { Dose, Sets, Side } from '../../../app/routine/contract';
import { plainText, renderSnippet } from '../../../tests/support/storefront/snippets.ts';

const NONE: Side = { kind: 'none' };
const EACH: Side = { kind: 'each' };
const reps = (min: number, max: number | null = null, beginner: number | null = null): Dose => ({
  ...{ kind: 'reps', min, max, beginner, per: '' },
});
const hold = (min: number, max: number | null = null, more: { beginner?: number; per?: string } = {}): Dose => ({
  ...{ kind: 'hold', min, max, beginner: more.beginner ?? null, per: more.per ?? '' },
});
const PER_SPOT = hold(120, null, { beginner: 60, per: 'spot' });

test.each<[string, Dose, Side]>([
  ['5 reps each side', reps(5), EACH],
  ['1 rep', reps(1), NONE],
  ['2–3 reps', reps(2, 3), NONE],
  ['5–7 reps', reps(5, 7), { kind: 'one', condition: 'the side where tension travels down the leg' }],
  ['60 reps', reps(60), NONE],
  ['5–7 reps (3 reps if you’re new to this)', reps(5, 7, 3), NONE],
  ['1 second', hold(1), NONE],
  ['45 seconds', hold(45), NONE],
  ['1 minute each side', hold(60), EACH],
  ['1 minute 30 seconds', hold(90), NONE],
  ['2 minutes 1 second', hold(121), NONE],
  ['30–45 seconds each side', hold(30, 45), EACH],
  ['30–60 seconds', hold(30, 60), NONE],
  ['90–150 seconds', hold(90, 150), NONE],
  ['1–2 minutes', hold(60, 120), NONE],
  ['5–10 minutes', hold(300, 600), NONE],
  ['2 minutes (1 minute if you’re new to this)', hold(120, null, { beginner: 60 }), NONE],
  ['2 minutes (1 minute if you’re new to this) each side', hold(120, null, { beginner: 60 }), EACH],
  ['30–60 seconds per tender spot, each side', hold(30, 60, { per: 'tender spot' }), EACH],
  ['Hold until it softens', { kind: 'open', until: 'it softens' }, NONE],
  ['Hold until it softens, each side', { kind: 'open', until: 'it softens' }, EACH],
  ['Hold as long as it’s comfortable', { kind: 'open', until: '' }, NONE],
  ['Until it feels like enough, each side', { kind: 'none', text: '' }, EACH],
])('%s', async (expected, dose, side) => {
  expect(plainText(await renderSnippet('dose', { dose, side }))).toBe(expected);
});

const breaths = (min: number, max: number | null = null): Dose => ({
  kind: 'breaths',
  min,
  max,
  beginner: null,
  per: '',
});

test.each<[string, Dose, Side, Sets]>([
  ['3 sets of 10 reps each side', reps(10), EACH, { min: 3, max: null, rest: 30 }],
  ['2–3 sets of 12 reps', reps(12), NONE, { min: 2, max: 3, rest: 0 }],
  ['1–2 sets of 12 reps', reps(12), NONE, { min: 1, max: 2, rest: 0 }],
  ['12 reps', reps(12), NONE, { min: 1, max: null, rest: 0 }],
  ['5 breaths', breaths(5), NONE, { min: 1, max: null, rest: 0 }],
  ['1 breath', breaths(1), NONE, { min: 1, max: null, rest: 0 }],
  ['2 sets of 5–8 breaths', breaths(5, 8), NONE, { min: 2, max: null, rest: 0 }],
  [
    '2 sets of 30–60 seconds per tender spot, each side',
    hold(30, 60, { per: 'tender spot' }),
    EACH,
    { min: 2, max: null, rest: 0 },
  ],
  [
    'Hold until it softens, each side (3 sets)',
    { kind: 'open', until: 'it softens' },
    EACH,
    { min: 3, max: null, rest: 0 },
  ],
  ['Until it feels like enough (3 sets)', { kind: 'none', text: '' }, NONE, { min: 3, max: null, rest: 0 }],
])('%s', async (expected, dose, side, sets) => {
  expect(plainText(await renderSnippet('dose', { dose, side, sets }))).toBe(expected);
});

test.each<[string, string]>([
  ['de', '3 Sätze à 10 Wiederholungen pro Seite'],
  ['es', '3 series de 10 repeticiones por lado'],
  ['fr', '3 séries de 10 répétitions par côté'],
  ['it', '3 serie da 10 ripetizioni per lato'],
  ['nl', '3 sets van 10 herhalingen per kant'],
  ['pt-BR', '3 séries de 10 repetições por lado'],
  ['pl', '3 serie: 10 powtórzeń na stronę'],
  ['ja', '左右各10回×3セット'],
  ['ar', '3 مجموعات: 10 تكرارات لكل جانب'],
])('sets in %s: %s', async (locale, expected) => {
  const sets: Sets = { min: 3, max: null, rest: 30 };
  expect(plainText(await renderSnippet('dose', { dose: reps(10), side: EACH, sets }, locale))).toBe(expected);
});

test.each<[string, string, Sets, number]>([
  ['en', 'Rest between sets: 30 seconds', { min: 3, max: null, rest: 30 }, 0],
  ['en', 'Rest between sets: 30 seconds · Then rest: 1 minute', { min: 1, max: 2, rest: 30 }, 60],
  ['en', 'Then rest: 1 minute 30 seconds', { min: 1, max: null, rest: 30 }, 90],
  ['en', '', { min: 1, max: null, rest: 0 }, 0],
  ['de', 'Pause zwischen den Sätzen: 30 Sekunden', { min: 3, max: null, rest: 30 }, 0],
])('rests in %s: %s', async (locale, expected, sets, restAfter) => {
  expect(plainText(await renderSnippet('rest', { sets, rest_after: restAfter }, locale))).toBe(expected);
});

test.each<[string, string, object, boolean]>([
  ['en', '18–24 min', { min: 1080, max: 1440 }, false],
  ['en', '18–24 min+', { min: 1080, max: 1440 }, true],
  ['en', '18 min', { min: 1070, max: 1090 }, false],
  ['en', '1 min', { min: 5, max: 20 }, false],
  ['en', '', { min: 0, max: 0 }, true],
  ['fr', '18 à 24 min', { min: 1080, max: 1440 }, false],
  ['ar', 'من 18 إلى 24 د', { min: 1080, max: 1440 }, false],
])('the duration in %s: %s', async (locale, expected, range, isOpen) => {
  const text = plainText(await renderSnippet('duration', { range, is_open: isOpen }, locale));
  expect(text.replaceAll('\u00a0', ' ')).toBe(expected);
});

test.each<['usual' | 'beginner', string]>([
  ['usual', '2 minutes per spot, each side'],
  ['beginner', '1 minute per spot, each side'],
])('fits the level %s without the other level’s parts', async (level, expected) => {
  const html = await renderSnippet('dose', { dose: PER_SPOT, side: EACH });
  expect(plainText(without(html, `<span data-hide-for="${level}">`))).toBe(expected);
});

test.each<[string, string, Dose, Side]>([
  ['ja', '左右各5〜7回', reps(5, 7), EACH],
  ['ja', '1分30秒', hold(90), NONE],
  ['ja', 'spotごとに2分（はじめての方は1分）（左右とも）', PER_SPOT, EACH],
  ['ar', 'دقيقة واحدة و30 ثانية', hold(90), NONE],
  ['ar', 'من 1 إلى 2 دقيقة', hold(60, 120), NONE],
  ['ar', 'دقيقتان (دقيقة واحدة للمبتدئين) لكل spot، على كل جانب', PER_SPOT, EACH],
  ['pl', '22 powtórzenia na stronę', reps(22), EACH],
  ['fr', '2 à 3 répétitions', reps(2, 3), NONE],
])('in %s: %s', async (locale, expected, dose, side) => {
  expect(plainText(await renderSnippet('dose', { dose, side }, locale))).toBe(expected);
});

test('fits one level, even if the amount comes last', async () => {
  const html = await renderSnippet('dose', { dose: PER_SPOT, side: EACH }, 'ja');
  expect(plainText(without(html, '<span data-hide-for="beginner">'))).toBe('spotごとに1分（左右とも）');
  expect(plainText(without(html, '<span data-hide-for="usual">'))).toBe('spotごとに2分（左右とも）');
});

test('has the fewest sets for beginners, and all of them without styles', async () => {
  const sets = { min: 1, max: 2, rest: 0 };
  for (const [locale, all, fewest] of [
    ['en', '1–2 sets of 5 reps', '1 set'],
    ['de', '1–2 Sätze à 5 Wiederholungen', '1 Satz'],
  ] as const) {
    const html = await renderSnippet('dose', { dose: reps(5), side: NONE, sets }, locale);
    expect(plainText(html)).toBe(all);
    expect(html).toContain(`<span data-beginner-sets="${fewest}"><span data-hide-for="beginner">1–2 `);
  }
  expect(await renderSnippet('dose', { dose: reps(5), side: NONE, sets: { ...sets, max: null } })).toBe('5 reps');
});

test('escapes the routine’s texts', async () => {
  const dose: Dose = { kind: 'open', until: '<b>it & you</b> soften' };
  expect(await renderSnippet('dose', { dose, side: NONE })).toBe('Hold until &lt;b&gt;it &amp; you&lt;/b&gt; soften');
});

/** Removes elements with this start tag, including their content. */
function without(html: string, startTag: string): string {
  const from = html.indexOf(startTag);
  if (from < 0) return html;
  let depth = 0;
  for (const { 0: tag, index } of html.slice(from).matchAll(/<(\/?)span[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return without(html.slice(0, from) + html.slice(from + index + tag.length), startTag);
  }
  throw new Error('An element has no end tag.');
}
