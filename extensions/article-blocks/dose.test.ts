/** Doses in words, as the snippets say them: in English, and in languages with another order of words. */
import { expect, test } from 'vitest';

import type { Dose, Side } from '../../app/routine/contract';
import { plainText, renderSnippet } from '../../tests/support/snippets.ts';

const NONE: Side = { kind: 'none' };
const EACH: Side = { kind: 'each' };
const reps = (min: number, max: number | null = null, beginner: number | null = null): Dose => ({
  ...{ kind: 'reps', min, max, beginner },
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
  ['5–7 reps (3 reps if you are new to this)', reps(5, 7, 3), NONE],
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
  ['2 minutes (1 minute if you are new to this)', hold(120, null, { beginner: 60 }), NONE],
  ['2 minutes (1 minute if you are new to this) each side', hold(120, null, { beginner: 60 }), EACH],
  ['30–60 seconds for each tender spot, each side', hold(30, 60, { per: 'tender spot' }), EACH],
  ['Hold until it softens', { kind: 'open', until: 'it softens' }, NONE],
  ['Hold until it softens, each side', { kind: 'open', until: 'it softens' }, EACH],
  ['Hold as long as you like', { kind: 'open', until: '' }, NONE],
  ['Until it feels done, each side', { kind: 'none' }, EACH],
])('%s', async (expected, dose, side) => {
  expect(plainText(await renderSnippet('dose', { dose, side }))).toBe(expected);
});

test.each<['usual' | 'new', string]>([
  ['usual', '2 minutes for each spot, each side'],
  ['new', '1 minute for each spot, each side'],
])('without what is not for the level %s, the words are right for it', async (level, expected) => {
  const html = await renderSnippet('dose', { dose: PER_SPOT, side: EACH });
  expect(plainText(without(html, `<span data-not="${level}">`))).toBe(expected);
});

test.each<[string, string, Dose, Side]>([
  ['ja', '左右各5〜7回', reps(5, 7), EACH],
  ['ja', '1分30秒', hold(90), NONE],
  ['ja', 'spotごとに2分（はじめての方は1分）（左右とも）', PER_SPOT, EACH],
  ['ar', 'دقيقة واحدة و30 ثانية', hold(90), NONE],
  ['ar', '1–2 دقيقة', hold(60, 120), NONE],
  ['ar', 'دقيقتان (دقيقة واحدة للمبتدئين) لكل spot، على كل جانب', PER_SPOT, EACH],
  ['pl', '22 powtórzenia na stronę', reps(22), EACH],
  ['fr', '2 à 3 répétitions', reps(2, 3), NONE],
])('in the words and the order of the language %s: %s', async (locale, expected, dose, side) => {
  expect(plainText(await renderSnippet('dose', { dose, side }, locale))).toBe(expected);
});

test('for one level, also where the amount comes last', async () => {
  const html = await renderSnippet('dose', { dose: PER_SPOT, side: EACH }, 'ja');
  expect(plainText(without(html, '<span data-not="new">'))).toBe('spotごとに1分（左右とも）');
  expect(plainText(without(html, '<span data-not="usual">'))).toBe('spotごとに2分（左右とも）');
});

test('what the routine says is text, never markup', async () => {
  const dose: Dose = { kind: 'open', until: '<b>it & you</b> soften' };
  expect(await renderSnippet('dose', { dose, side: NONE })).toBe('Hold until &lt;b&gt;it &amp; you&lt;/b&gt; soften');
});

/** Takes elements away that begin with `start`, with all that is in them. */
function without(html: string, start: string): string {
  const from = html.indexOf(start);
  if (from < 0) return html;
  let depth = 0;
  for (const { 0: tag, index } of html.slice(from).matchAll(/<(\/?)span[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return without(html.slice(0, from) + html.slice(from + index + tag.length), start);
  }
  throw new Error('An element has no end.');
}
