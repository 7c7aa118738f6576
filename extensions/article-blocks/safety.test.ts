/** What the snippets about safety and the routine's end say, and that they cope with what a document leaves out. */
import { describe, expect, test } from 'vitest';

import type { Completion, Fit, Safety } from '../../app/routine/contract';
import { plainText, renderSnippet } from '../../tests/support/snippets.ts';

const HOSTILE = `<img src=x onerror="alert(1)"> & 'more'`;
const BARE: Safety = { warning: '', stop: '', redFlags: [], help: null };
const SAFETY: Safety = {
  warning: 'No digging.',
  stop: 'Stop if it is sharp.',
  redFlags: ['Numbness in the leg', 'Electric pain'],
  help: { label: 'Book a visit', url: 'https://clinic.example/book', locations: ['North', 'South'] },
};
const HELP = '<a href="https://clinic.example/book">Book a visit</a>';

describe('before the start', () => {
  test('each red flag is a box with its words, which nothing can send', async () => {
    const html = await renderSnippet('safety', { safety: SAFETY });
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(2);
    expect(plainText(html)).toContain('Numbness in the leg');
    expect(html).not.toMatch(/<form|<input[^>]* name=/);
  });

  test('without red flags there is no advice about them, and without help no link', async () => {
    const html = await renderSnippet('safety', { safety: BARE });
    expect(plainText(html)).toBe('Before you start');
    expect(html).not.toMatch(/<fieldset|<a /);
  });

  test('who it is for: both lists, or the one that there is', async () => {
    const fit: Fit = { causes: ['Long sitting'], signs: ['Shallow breathing', 'Groin pain'] };
    const both = await renderSnippet('fit', { fit });
    expect(both.match(/<fieldset>/g)).toHaveLength(2);
    expect(both.match(/<input type="checkbox"/g)).toHaveLength(3);
    expect((await renderSnippet('fit', { fit: { ...fit, causes: [] } })).match(/<fieldset>/g)).toHaveLength(1);
  });

  test.each([undefined, null, { causes: [], signs: [] }])(
    'who it is for: nothing, where the routine has %j',
    async (fit) => {
      expect((await renderSnippet('fit', { fit })).trim()).toBe('');
    },
  );
});

describe('the dialogs', () => {
  test('each is named and described by its own words', async () => {
    const html = await renderSnippet('care', { safety: SAFETY });
    const dialogs = html.match(/<dialog[\s\S]*?<\/dialog>/g) ?? [];
    expect(dialogs.map((dialog) => /data-care="([\w-]+)"/.exec(dialog)?.[1])).toEqual([
      'hurt',
      'red-flags',
      'intense',
      'side',
    ]);
    for (const dialog of dialogs) {
      for (const [, id] of dialog.matchAll(/aria-(?:labelledby|describedby)="([\w-]+)"/g)) {
        expect(dialog.match(new RegExp(` id="${id}"`, 'g'))).toHaveLength(1);
      }
    }
    for (const dialog of dialogs.slice(0, 3)) expect(dialog).toContain('role="alertdialog"');
  });

  test('where it hurts: the stop rule, where to get help, and the places', async () => {
    const hurt = await dialogOf('hurt', SAFETY);
    expect(hurt).toContain(HELP);
    expect(plainText(hurt)).toMatch(/Stop if it is sharp\..*Book a visit North · South/);
  });

  test('where it hurts and the routine has no stop rule, there is one all the same', async () => {
    const hurt = await dialogOf('hurt', BARE);
    expect(plainText(hurt)).toContain('It must never hurt. If it does, stop.');
    expect(hurt).not.toContain('<a ');
  });

  test('before an intense step: the warning and the stop rule', async () => {
    expect(plainText(await dialogOf('intense', SAFETY))).toMatch(/No digging\. ?Stop if it is sharp\./);
  });

  async function dialogOf(name: string, safety: Safety): Promise<string> {
    const html = await renderSnippet('care', { safety });
    return new RegExp(`<dialog[^>]*data-care="${name}"[\\s\\S]*?</dialog>`).exec(html)?.[0] ?? '';
  }
});

describe('the end', () => {
  const completion: Completion = {
    message: 'Keep at it.',
    actions: [
      { kind: 'booking', label: 'Book', url: 'https://clinic.example', locations: ['North', 'South'] },
      { kind: 'brief', label: 'Read the Brief', url: '', locations: [] },
    ],
  };

  test('a booking names its places, and the Brief is on this page', async () => {
    const html = await renderSnippet('completion', { completion, safety: SAFETY });
    expect(html).toMatch(/href="https:\/\/clinic\.example"[\s\S]*North · South[\s\S]*href="#unwind-brief"/);
  });

  test('an older document has actions without places', async () => {
    const actions = [{ kind: 'shop', label: 'The shop', url: '/collections/all' }];
    const html = await renderSnippet('completion', { completion: { message: '', actions }, safety: BARE });
    expect(html).toContain('href="/collections/all"');
    expect(plainText(html)).toMatch(/^After the routine.* The shop/);
    expect(html).not.toMatch(/<li>[\s\S]*<p[\s\S]*<\/li>/);
  });
});

test.each([
  [undefined, 'h3'],
  [3, 'h4'],
  [4, 'h5'],
])('headings stand one below the routine, which is at %j', async (level, heading) => {
  const fit: Fit = { causes: ['Long sitting'], signs: [] };
  const completion: Completion = { message: '', actions: [] };
  for (const [name, parameters] of Object.entries({ safety: {}, fit: { fit }, care: {}, completion: { completion } })) {
    const html = await renderSnippet(name, { safety: SAFETY, level, ...parameters });
    const headings = [...html.matchAll(/<(h\d)/g)].map(([, found]) => found);
    expect([...new Set(headings)], name).toEqual([heading]);
  }
});

test('what the routine says is text, never markup', async () => {
  const help = { label: HOSTILE, url: `https://x.example/${HOSTILE}`, locations: [HOSTILE] };
  const safety: Safety = { warning: HOSTILE, stop: HOSTILE, redFlags: [HOSTILE], help };
  const completion: Completion = {
    message: HOSTILE,
    actions: [{ kind: 'booking', label: HOSTILE, url: `https://x.example/${HOSTILE}`, locations: [HOSTILE] }],
  };
  const fit: Fit = { causes: [HOSTILE], signs: [HOSTILE] };
  for (const name of ['safety', 'fit', 'care', 'completion']) {
    const html = await renderSnippet(name, { safety, fit, completion });
    expect(html, name).not.toContain('<img');
    expect(html, name).not.toContain('onerror="');
    expect(plainText(html), name).toContain(HOSTILE);
  }
});
