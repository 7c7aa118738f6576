/** What the Brief's snippet shows: the Brief's own words, or the block's in their place, and the form as the shop wants it. */
import { describe, expect, test } from 'vitest';

import type { PublishedBrief } from '../../app/brief/contract';
import { BRIEF } from '../../tests/support/in-text';
import { plainText, renderSnippet } from '../../tests/support/snippets';

const LINKED: PublishedBrief = { ...BRIEF, alternative: { label: 'Elsewhere', url: 'https://market.example/tool' } };

const render = (settings: Record<string, string> = {}, brief = LINKED) =>
  renderSnippet('brief', { brief, block: { id: 'a1', settings } });

const linesOf = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line);

describe('words', () => {
  test('are those of the Brief where the block says nothing', async () => {
    const empty = { title: '', pitch: ' ', inside: '', alternative_label: '', alternative_url: '' };
    for (const settings of [{}, empty]) {
      const html = await render(settings);
      expect(html).toContain('The Buyer’s Brief</h2>');
      expect(html).toContain('<p class="unwind-summary">What decides.</p>');
      expect(linesOf(html)).toEqual(['Shape']);
      expect(html).toMatch(/href="https:\/\/market\.example\/tool">Elsewhere</);
    }
  });

  test('are those of the block where it says something, each by itself, and safe to show', async () => {
    const html = await render({
      title: 'Ours <b>',
      inside: 'One\r\n\n  Two & three \n',
      alternative_url: 'https://other.example',
    });
    expect(html).toContain('Ours &lt;b&gt;</h2>');
    expect(html).toContain('What decides.');
    expect(linesOf(html)).toEqual(['One', 'Two &amp; three']);
    expect(html).toMatch(/href="https:\/\/other\.example">Elsewhere</);
  });

  test('of a link that lacks its text or its target are not shown', async () => {
    expect(await render({ alternative_label: 'Text' }, BRIEF)).not.toContain('unwind-alternative');
    expect(await render({ alternative_url: 'https://other.example' }, BRIEF)).not.toContain('unwind-alternative');
  });

  test('that a reader agrees to are the Brief’s, whatever the block says', async () => {
    const html = await render({ consent: 'Something else' });
    expect(plainText(html)).toContain('We send it to you once.');
    expect(html).not.toContain('Something else');
  });
});

describe('the form', () => {
  test('has a box to tick where the shop wants one, never ticked, with the words as its label', async () => {
    const consent = { ...BRIEF.consent, box: true };
    const html = await render({}, { ...BRIEF, consent });
    const box = /<input type="checkbox"[^>]*>/.exec(html)?.[0] ?? '';
    expect(box).toMatch(/name="consent" value="yes"[^>]* required/);
    expect(box).not.toContain('checked');
    expect(html).toMatch(/<label[^>]*>\s*<input type="checkbox"[^>]*>\s*<span[^>]*>We send it to you once\.<\/span>/);
    expect(html.indexOf('type="checkbox"')).toBeLessThan(html.indexOf('type="submit"'));
    expect(await render()).not.toContain('checkbox');
  });

  test('names the script of the proofs where the shop wants them', async () => {
    expect(await render({}, { ...BRIEF, proof: true })).toMatch(/data-proof-script="[^"]*proof\.js/);
    expect(await render()).not.toContain('proof.js');
  });

  test('works with a Brief that an older version of the app has published', async () => {
    const { proof: _proof, consent, ...old } = BRIEF;
    const { box: _box, ...said } = consent;
    const html = await render({}, { ...old, consent: said } as PublishedBrief);
    expect(html).not.toMatch(/checkbox|proof\.js/);
    expect(plainText(html)).toContain('We send it to you once.');
  });

  test('shares no id with another on the page', async () => {
    const html = (await render()) + (await renderSnippet('brief', { brief: BRIEF, block: { id: 'b2', settings: {} } }));
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
