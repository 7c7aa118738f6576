/** The Brief's snippet: texts of the Brief or the block, and the form with the shop's settings. */
import { describe, expect, test } from 'vitest';

import type { PublishedBrief } from '../../../app/brief/contract';
import { BRIEF } from '../../../tests/support/storefront/in-text';
import { plainText, renderSnippet } from '../../../tests/support/storefront/snippets';

const LINKED: PublishedBrief = { ...BRIEF, alternative: { label: 'Elsewhere', url: 'https://market.example/tool' } };

const render = (settings: Record<string, string> = {}, brief = LINKED) =>
  renderSnippet('brief', { brief, block: { id: 'a1', settings } });

const linesOf = (html: string) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line);

describe('texts', () => {
  test('come from the Brief if the block has none', async () => {
    const empty = { title: '', pitch: ' ', inside: '', alternative_label: '', alternative_url: '' };
    for (const settings of [{}, empty]) {
      const html = await render(settings);
      expect(html).toContain('The Buyer’s Brief</h2>');
      expect(html).toContain('<p class="unwind-summary">What decides.</p>');
      expect(linesOf(html)).toEqual(['Shape']);
      expect(html).toMatch(/href="https:\/\/market\.example\/tool">Elsewhere</);
    }
  });

  test('can each come from the block, and are escaped', async () => {
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

  test('don’t include a link without a label or URL', async () => {
    expect(await render({ alternative_label: 'Text' }, BRIEF)).not.toContain('unwind-alternative');
    expect(await render({ alternative_url: 'https://other.example' }, BRIEF)).not.toContain('unwind-alternative');
  });

  test('always include the Brief’s consent', async () => {
    const html = await render({ consent: 'Something else' });
    expect(plainText(html)).toContain('We send it to you once.');
    expect(html).not.toContain('Something else');
  });
});

describe('the form', () => {
  test('has an unchecked consent checkbox, labeled with the consent, if the shop requires one', async () => {
    const consent = { ...BRIEF.consent, box: true };
    const html = await render({}, { ...BRIEF, consent });
    const box = /<input type="checkbox"[^>]*>/.exec(html)?.[0] ?? '';
    expect(box).toMatch(/name="consent" value="yes"[^>]* required/);
    expect(box).not.toContain('checked');
    expect(html).toMatch(/<label[^>]*>\s*<input type="checkbox"[^>]*>\s*<span[^>]*>We send it to you once\.<\/span>/);
    expect(html.indexOf('type="checkbox"')).toBeLessThan(html.indexOf('type="submit"'));
    expect(await render()).not.toContain('checkbox');
  });

  describe('the marketing checkbox', () => {
    const marketing = {
      default: { version: 'en1', wording: 'Also email me <news>.' },
      translations: {
        en: { version: 'en1', wording: 'Also email me <news>.' },
        pt: { version: 'pt1', wording: 'Novidades também.' },
      },
    };
    const boxed = (box: boolean) => ({ ...BRIEF, consent: { ...BRIEF.consent, box, marketing } });

    test.each([true, false])('is optional, unchecked, and above the button; with a consent box: %s', async (box) => {
      const html = await render({}, boxed(box));
      const input = /<input type="checkbox" name="marketing"[^>]*>/.exec(html)?.[0] ?? '';
      expect(input).toContain('value="yes"');
      expect(input).not.toMatch(/checked|required/);
      expect(html).toContain('Also email me &lt;news&gt;.');
      expect(html).toMatch(/name="marketing_version" value="en1"/);
      expect(html.indexOf('name="marketing"')).toBeLessThan(html.indexOf('type="submit"'));
      expect(html.match(/type="submit"/g)).toHaveLength(1);
    });

    test.each([
      ['pt-BR', 'pt1'],
      ['pt-PT', 'pt1'],
      ['pt', 'pt1'],
      ['sv', 'en1'],
      ['en', 'en1'],
    ])('is in the page’s language if there is a translation: %s', async (locale, version) => {
      const html = await renderSnippet('brief', { brief: boxed(false), block: { id: 'a1', settings: {} } }, locale);
      expect(html).toMatch(new RegExp(`name="marketing_version" value="${version}"`));
    });

    test('is absent if the shop doesn’t ask for marketing consent', async () => {
      for (const brief of [BRIEF, { ...BRIEF, consent: { ...BRIEF.consent, marketing: null } }])
        expect(await render({}, brief)).not.toContain('name="marketing');
    });
  });

  test('loads the bot protection script only if the shop turned it on', async () => {
    expect(await render({}, { ...BRIEF, proof: true })).toMatch(/data-bot-protection-script="[^"]*bot-protection\.js/);
    expect(await render()).not.toContain('bot-protection.js');
  });

  test('works without settings in the published Brief', async () => {
    const { proof: _proof, consent, ...old } = BRIEF;
    const { box: _box, ...wording } = consent;
    const html = await render({}, { ...old, consent: wording } as PublishedBrief);
    expect(html).not.toMatch(/checkbox|bot-protection\.js/);
    expect(plainText(html)).toContain('We send it to you once.');
  });

  test('has ids that are unique on the page', async () => {
    const html = (await render()) + (await renderSnippet('brief', { brief: BRIEF, block: { id: 'b2', settings: {} } }));
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the app proxy’s path', () => {
  const parameters = { brief: LINKED, block: { id: 'a1', settings: {} } };
  const completion = { message: '', actions: [{ kind: 'brief', label: 'Get the Brief', locations: [] }] };
  const links = (html: string) => [...html.matchAll(/\b(?:action|href)="(\/[^"?]*)/g)].map(([, path]) => path);

  test.each(['/apps/unwind', '/community/routines', '/a/u', '/tools/Back_pain-2'])(
    '%s is where the form and the link to it lead',
    async (proxyPath) => {
      expect(links(await renderSnippet('brief', parameters, 'en', proxyPath))).toEqual([`${proxyPath}/brief`]);
      expect(links(await renderSnippet('completion', { completion }, 'en', proxyPath))).toEqual([`${proxyPath}/brief`]);
    },
  );

  test('is escaped', async () => {
    const html = await renderSnippet('brief', parameters, 'en', '/a/"><b>');
    expect(html).toContain('action="/a/&quot;&gt;&lt;b&gt;/brief"');
  });

  test('is missing until the app has written it: nothing links there', async () => {
    expect(links(await renderSnippet('completion', { completion }, 'en', null))).toEqual([]);
  });
});
