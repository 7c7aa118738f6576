import { expect, test } from 'vitest';

import { requestHtml } from './request-html';

type Request = Parameters<typeof requestHtml>[0];

const request = (locale: string): Request => ({
  ...{
    createdAt: new Date(0),
    articlePath: '',
    articleTitle: '',
    articleId: '',
    isFromEditor: false,
    stepReached: '',
    blockId: '',
    failure: null,
    failedAt: null,
  },
  ...{ utm: {}, referrer: '', locale, brief: { title: 'The guide' }, consents: [], events: [] },
});

test('names the request’s language in the language of the page', () => {
  expect(String(requestHtml(request('de'), 'de'))).toContain('<bdi>Deutsch</bdi>');
  expect(String(requestHtml(request('ja'), 'en'))).toContain('<bdi>Japanese</bdi>');
  expect(String(requestHtml(request('no such <code>'), 'en'))).toContain('<bdi>no such &lt;code&gt;</bdi>');
});
