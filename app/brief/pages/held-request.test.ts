import { expect, test } from 'vitest';

import { heldRequest } from './held-request';

type Request = Parameters<typeof heldRequest>[0];

const request = (locale: string): Request => ({
  ...{
    createdAt: new Date(0),
    articlePath: '',
    articleTitle: '',
    stepReached: '',
    blockId: '',
    failure: null,
    failedAt: null,
  },
  ...{ utm: {}, referrer: '', locale, brief: { title: 'The guide' }, consent: null, events: [] },
});

test('the language that somebody asked in is named in the language of the page', () => {
  expect(String(heldRequest(request('de'), 'de'))).toContain('<bdi>Deutsch</bdi>');
  expect(String(heldRequest(request('ja'), 'en'))).toContain('<bdi>Japanese</bdi>');
  expect(String(heldRequest(request('no such <code>'), 'en'))).toContain('<bdi>no such &lt;code&gt;</bdi>');
});
