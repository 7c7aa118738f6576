/** Doses in words, as the snippets say them, with the texts of the English locale file. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Liquid, TokenKind, type TopLevelToken } from 'liquidjs';
import { expect, test } from 'vitest';

import type { Dose, Side } from '../../app/routine/contract';

type Words = { [key: string]: string | Words };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const words = JSON.parse(readFileSync(here('locales/en.default.json'), 'utf8')) as Words;
const plurals = new Intl.PluralRules('en');
const engine = new Liquid({ partials: here('snippets'), root: here('snippets'), extname: '.liquid' });

engine.registerFilter('t', (key: string, ...pairs: [string, string | number][]) => {
  const values = Object.fromEntries(pairs);
  let text = key.split('.').reduce<string | Words>((found, part) => (found as Words)[part] ?? '', words);
  if (typeof text !== 'string') text = text[plurals.select(Number(values.count))] ?? '';
  return (text as string).replace(/{{ (\w+) }}/g, (_, name: string) => String(values[name]));
});
engine.registerTag('doc', {
  parse(_token, remaining: TopLevelToken[]) {
    for (let token = remaining.shift(); token; token = remaining.shift()) {
      if (token.kind === TokenKind.Tag && token.getText().includes('enddoc')) return;
    }
  },
  render: () => '',
});

const NONE: Side = { kind: 'none' };
const EACH: Side = { kind: 'each' };
const reps = (min: number, max: number | null = null): Dose => ({ kind: 'reps', min, max, beginner: null });
const hold = (min: number, max: number | null = null, more: { beginner?: number; per?: string } = {}): Dose => ({
  ...{ kind: 'hold', min, max, beginner: more.beginner ?? null, per: more.per ?? '' },
});

test.each<[string, Dose, Side]>([
  ['5 reps each side', reps(5), EACH],
  ['1 rep', reps(1), NONE],
  ['2–3 reps', reps(2, 3), NONE],
  ['5–7 reps', reps(5, 7), { kind: 'one', condition: 'the side where tension travels down the leg' }],
  ['60 reps', reps(60), NONE],
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
  ['2 minutes each side (1 minute if you are new to this)', hold(120, null, { beginner: 60 }), EACH],
  ['30–60 seconds for each tender spot, each side', hold(30, 60, { per: 'tender spot' }), EACH],
  ['Hold until it softens', { kind: 'open', until: 'it softens' }, NONE],
  ['Hold until it softens, each side', { kind: 'open', until: 'it softens' }, EACH],
  ['Hold as long as you like', { kind: 'open', until: '' }, NONE],
  ['Until it feels done, each side', { kind: 'none' }, EACH],
])('%s', async (expected, dose, side) => {
  expect(await engine.renderFile('dose', { dose, side })).toBe(expected);
});

test('what the routine says is text, never markup', async () => {
  const dose: Dose = { kind: 'open', until: '<b>it & you</b> soften' };
  expect(await engine.renderFile('dose', { dose, side: NONE })).toBe(
    'Hold until &lt;b&gt;it &amp; you&lt;/b&gt; soften',
  );
});
