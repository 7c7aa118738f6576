/** The snippets for safety and completion, also with optional parts missing. */
import { describe, expect, test } from 'vitest';

import type { Completion, SelfCheck, Safety, Sign } from '../../../app/routine/contract';
import { plainText, renderSnippet } from '../../../tests/support/storefront/snippets.ts';

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
  test('each red flag is a labeled checkbox that can’t be submitted', async () => {
    const html = await renderSnippet('safety', { safety: SAFETY });
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(2);
    expect(plainText(html)).toContain('Numbness in the leg');
    expect(html).not.toMatch(/<form|<input[^>]* name=/);
  });

  test('the self-check shows one or both lists', async () => {
    const selfCheck: SelfCheck = {
      causes: ['Long sitting'],
      signs: [sign('Shallow breathing'), sign('Groin pain', true)],
    };
    const both = await renderSnippet('self-check', { self_check: selfCheck });
    expect(both.match(/<fieldset>/g)).toHaveLength(2);
    expect(both.match(/<input type="checkbox"/g)).toHaveLength(3);
    expect(
      (await renderSnippet('self-check', { self_check: { ...selfCheck, causes: [] } })).match(/<fieldset>/g),
    ).toHaveLength(1);
  });

  test.each([undefined, null, { causes: [], signs: [] }])('the self-check shows nothing for %j', async (selfCheck) => {
    expect((await renderSnippet('self-check', { self_check: selfCheck })).trim()).toBe('');
  });
});

describe('the dialogs', () => {
  test('each has an accessible name and description', async () => {
    const html = await renderSnippet('player-dialogs', { safety: SAFETY });
    const dialogs = html.match(/<dialog[\s\S]*?<\/dialog>/g) ?? [];
    expect(dialogs.map((dialog) => /data-dialog="([\w-]+)"/.exec(dialog)?.[1])).toEqual([
      'pain',
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

  test('the pain dialog shows the stop rule, help and locations', async () => {
    const pain = await dialogOf('pain', SAFETY);
    expect(pain).toContain(HELP);
    expect(plainText(pain)).toMatch(/Stop if it is sharp\..*Book a visit North · South/);
  });

  test('the pain dialog has a default stop rule', async () => {
    const pain = await dialogOf('pain', BARE);
    expect(pain).toContain('<p class="unwind-stop-rule" data-message="painStop"></p>');
    expect(pain).not.toContain('<a ');
  });

  test('the intensity dialog shows the warning and the stop rule', async () => {
    expect(plainText(await dialogOf('intense', SAFETY))).toMatch(/No digging\. ?Stop if it is sharp\./);
  });

  async function dialogOf(name: string, safety: Safety): Promise<string> {
    const html = await renderSnippet('player-dialogs', { safety });
    return new RegExp(`<dialog[^>]*data-dialog="${name}"[\\s\\S]*?</dialog>`).exec(html)?.[0] ?? '';
  }
});

describe('the end', () => {
  const completion: Completion = {
    message: 'Keep at it.',
    actions: [
      { kind: 'booking', label: 'Book', url: 'https://clinic.example', product: null, locations: ['North', 'South'] },
      { kind: 'brief', label: 'Read the Brief', url: '', product: null, locations: [] },
    ],
  };

  test('a booking shows its locations, and the Brief links to this page', async () => {
    const html = await renderSnippet('completion', { completion, safety: SAFETY });
    expect(html).toMatch(/href="https:\/\/clinic\.example"[\s\S]*North · South[\s\S]*href="#unwind-brief"/);
  });

  test('actions don’t need locations', async () => {
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
])('headings are one level below the routine’s: %j', async (level, heading) => {
  const selfCheck: SelfCheck = { causes: ['Long sitting'], signs: [] };
  const completion: Completion = { message: '', actions: [] };
  for (const [name, parameters] of Object.entries({
    safety: {},
    'self-check': { self_check: selfCheck },
    'player-dialogs': {},
    completion: { completion },
  })) {
    const html = await renderSnippet(name, { safety: SAFETY, level, ...parameters });
    const headings = [...html.matchAll(/<(h\d)/g)].map(([, found]) => found);
    expect([...new Set(headings)], name).toEqual([heading]);
  }
});

test('escapes the routine’s texts', async () => {
  const help = { label: HOSTILE, url: `https://x.example/${HOSTILE}`, product: null, locations: [HOSTILE] };
  const safety: Safety = { warning: HOSTILE, stop: HOSTILE, redFlags: [HOSTILE], help };
  const completion: Completion = {
    message: HOSTILE,
    actions: [
      { kind: 'booking', label: HOSTILE, url: `https://x.example/${HOSTILE}`, product: null, locations: [HOSTILE] },
    ],
  };
  const selfCheck: SelfCheck = { causes: [HOSTILE], signs: [sign(HOSTILE, true)] };
  for (const name of ['safety', 'self-check', 'player-dialogs', 'completion']) {
    const html = await renderSnippet(name, { safety, self_check: selfCheck, completion });
    expect(html, name).not.toContain('<img');
    expect(html, name).not.toContain('onerror="');
    expect(plainText(html), name).toContain(HOSTILE);
  }
});

function sign(text: string, seeProfessional = false): Sign {
  return { text, seeProfessional };
}
