/** Routines without safety texts or an ending: nothing is rendered in their place. */
import { describe, expect, test } from 'vitest';

import { gentlePsoasReset } from '../../../prisma/seed/gentle-psoas-reset.ts';
import { plainText, renderSnippet } from '../../../tests/support/storefront/snippets.ts';

const HELP = { label: 'Book a visit', url: 'https://clinic.example/book', locations: ['North'] };
const PARTS = { warning: 'No digging.', stop: 'Stop if it is sharp.', redFlags: ['Numbness'], help: HELP };
const TEXTS: Record<keyof typeof PARTS, string> = {
  warning: 'No digging.',
  stop: 'Stop if it is sharp.',
  redFlags: 'Numbness',
  help: 'Book a visit',
};
const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** Every combination of present parts. */
const COMBINATIONS = Array.from({ length: 2 ** NAMES.length }, (_, bits) => NAMES.filter((_, i) => bits & (1 << i)));

/** Values that stand for a missing part; `undefined` removes its key. */
const MISSING: [string, Record<keyof typeof PARTS, unknown>][] = [
  ['without the key', { warning: undefined, stop: undefined, redFlags: undefined, help: undefined }],
  ['null', { warning: null, stop: null, redFlags: null, help: null }],
  ['empty', { warning: '', stop: '', redFlags: [], help: {} }],
  ['white space', { warning: ' \n', stop: '\u00a0', redFlags: [' ', '\t'], help: { ...HELP, label: ' ', url: '\n' } }],
  ['blank help text', { warning: '', stop: '', redFlags: [null], help: { ...HELP, label: '' } }],
  ['blank help URL', { warning: '', stop: '', redFlags: [''], help: { ...HELP, url: '' } }],
];

const HEADINGS = ['Before you start', 'After the routine'];

describe.each(MISSING)('safety, missing as %s', (_, missing) => {
  test.each(COMBINATIONS.map((present) => [present.join(', ') || 'nothing', present] as const))(
    'with %s',
    async (_, present) => {
      const safety = Object.fromEntries(
        NAMES.map((name) => [name, present.includes(name) ? PARTS[name] : missing[name]]).filter(
          ([, value]) => value !== undefined,
        ),
      ) as Record<string, unknown>;
      const html = await renderSnippet('safety', { safety });
      if (present.length === 0) return expect(html.trim()).toBe('');

      const text = plainText(html);
      expect(text).toMatch(/^Before you start/);
      for (const name of NAMES) expect(text.includes(TEXTS[name]), name).toBe(present.includes(name));
      expect(html.includes('<fieldset')).toBe(present.includes('redFlags'));
      expect(html.includes('<a ')).toBe(present.includes('help'));
      expect(html).not.toMatch(/<(p|li|legend|span|h\d)[^>]*>\s*<\//);
    },
  );
});

test.each([
  ['no safety at all', {}],
  ['null', { safety: null }],
  ['a text', { safety: '' }],
  ['a list', { safety: [] }],
])('safety is empty for %s', async (_, parameters) => {
  expect((await renderSnippet('safety', parameters)).trim()).toBe('');
});

describe('the ending', () => {
  const LINK = { kind: 'shop', label: 'The shop', url: '/collections/all', locations: [] };

  test.each<[string, Record<string, unknown>]>([
    ['no completion', {}],
    ['null', { completion: null }],
    ['an empty object', { completion: {} }],
    ['empty parts', { completion: { message: '', actions: [] } }],
    ['null parts', { completion: { message: null, actions: null } }],
    ['white space', { completion: { message: ' \n\u00a0', actions: [] } }],
    ['a link without a text', { completion: { message: '', actions: [{ ...LINK, label: ' ' }] } }],
    ['a link without a URL', { completion: { message: '', actions: [{ ...LINK, url: '' }] } }],
    ['links without anything', { completion: { message: '', actions: [{}, null] } }],
  ])('is nothing but the player’s template with %s', async (_, parameters) => {
    const html = await renderSnippet('completion', { ...parameters, safety: PARTS });
    expect(html.replace(/<template[\s\S]*<\/template>/, '').trim()).toBe('');
    expect(html.match(/<template/g)).toHaveLength(1);
    expect(html).toContain('data-part="finish-title"');
    expect(html).toContain('data-part="reminder"');
    expect(plainText(html)).not.toContain('After the routine');
  });

  test.each<[string, unknown, string]>([
    ['a message', { message: 'Keep at it.', actions: [] }, 'Keep at it.'],
    ['a message alone', { message: 'Keep at it.' }, 'Keep at it.'],
    ['a link', { message: '', actions: [LINK] }, 'The shop'],
    ['a link alone', { actions: [LINK] }, 'The shop'],
    ['a link after a blank one', { message: '', actions: [{ ...LINK, label: '' }, LINK] }, 'The shop'],
    ['the Brief, which has no URL', { message: '', actions: [{ kind: 'brief', label: 'Get it', url: '' }] }, 'Get it'],
  ])('has a heading with %s', async (_, completion, text) => {
    const html = await renderSnippet('completion', { completion, safety: PARTS });
    const visible = plainText(html.replace(/<template[\s\S]*?<\/template>|<style[\s\S]*?<\/style>/g, ''));
    expect(visible).toMatch(/^After the routine/);
    expect(visible).toContain(text);
    expect(html.match(/<ul[^>]*>\s*<\/ul>|<li[^>]*>\s*<\/li>/)).toBeNull();
  });
});

describe('a whole routine without safety and ending', () => {
  const { safety: _, completion: __, ...bare } = gentlePsoasReset;

  test.each<[string, object]>([
    ['null', { ...bare, safety: null, completion: null, selfCheck: null }],
    ['missing', bare],
    [
      'empty',
      {
        ...bare,
        safety: { warning: '', stop: '', redFlags: [], help: null },
        completion: { message: '', actions: [] },
        selfCheck: { causes: [], signs: [] },
      },
    ],
  ])('%s: has none of their headings or boxes, on the page, in print and for search engines', async (_, routine) => {
    const html = await renderSnippet('routine', { routine, block: { id: 'b', settings: {} } });
    const visible = html.replace(/<template[\s\S]*?<\/template>/g, '');
    for (const heading of HEADINGS) expect(html).not.toContain(heading);
    expect(visible).not.toMatch(/class="unwind-(safety|completion)"/);
    expect(visible).toContain('Constructive rest');
    // The print sheet prints this markup. Search engines read the JSON.
    const data = JSON.parse(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '',
    ) as object;
    expect(JSON.stringify(data)).not.toMatch(/Before you start|After the routine|null/);
  });
});
