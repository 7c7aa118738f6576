import { expect, test } from 'vitest';

import { requestHtml } from './request-html';

type Request = Parameters<typeof requestHtml>[0];

const request = (locale: string): Request => ({
  ...{ createdAt: new Date(0), articleTitle: '', stepReached: '', hasMoreEvents: false },
  ...{ utm: {}, referrer: '', locale, brief: { title: 'The guide' }, consents: [], events: [] },
});

test('names the request’s language in the language of the page', () => {
  expect(String(requestHtml(request('de'), 'de'))).toContain('<bdi>Deutsch</bdi>');
  expect(String(requestHtml(request('ja'), 'en'))).toContain('<bdi>Japanese</bdi>');
  expect(String(requestHtml(request('no such <code>'), 'en'))).toContain('<bdi>no such &lt;code&gt;</bdi>');
});

test('shows each consent with its wording, and when it was confirmed and withdrawn', () => {
  const consent = { agreedAt: new Date(0), isTicked: true, locale: 'en', network: '' };
  const wording = (text: string) => ({ wording: { wording: text, version: '1' } });
  const html = String(
    requestHtml(
      {
        ...request('en'),
        consents: [
          { ...consent, ...wording('Send me the Brief.'), purpose: 'delivery', confirmedAt: null, withdrawnAt: null },
          {
            ...{ ...consent, ...wording('Send me <news>.'), purpose: 'marketing' as const },
            ...{ confirmedAt: new Date(86_400_000), withdrawnAt: new Date(2 * 86_400_000) },
          },
        ],
      },
      'en',
    ),
  );
  expect(html.indexOf('Text of your consent')).toBeLessThan(html.indexOf('Text of your marketing consent'));
  expect(html).toContain('Send me &lt;news&gt;.');
  expect(html).toMatch(/Confirmed by the download<\/dt>\s*<dd><bdi>January 2, 1970/);
  expect(html).toMatch(/Withdrawn<\/dt>\s*<dd><bdi>January 3, 1970/);
  expect(html.match(/Withdrawn</g)).toHaveLength(1);
});
