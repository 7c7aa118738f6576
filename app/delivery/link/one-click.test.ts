import { expect, test } from 'vitest';

import { readForm } from '~/http/form.server';

import { isOneClick } from './one-click';

const URLENCODED = 'application/x-www-form-urlencoded';
const ONE_CLICK = 'List-Unsubscribe=One-Click';

const unsubscribes = async (body: string, type = URLENCODED) => {
  const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type };
  const bytes = new TextEncoder().encode(body);
  const request = new Request('https://app.example.com/', { method: 'POST', body: bytes, headers });
  return isOneClick(await readForm(request, { allowUntyped: true }));
};

const MULTIPART = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;

test.each([
  ['as standardized', ONE_CLICK, URLENCODED],
  ['as multipart', MULTIPART, 'multipart/form-data; boundary=x'],
  ['with a trailing line break', `${ONE_CLICK}\r\n`, URLENCODED],
  ['repeated', `${ONE_CLICK}&${ONE_CLICK}`, URLENCODED],
  ['with a content type in capitals', ONE_CLICK, URLENCODED.toUpperCase()],
  ['without a content type', ONE_CLICK, ''],
  ['in lower case', 'list-unsubscribe=one-click', URLENCODED],
])('unsubscribes: %s', async (_, body, type) => {
  expect(await unsubscribes(body, type)).toBe(true);
});

test.each(['', '{}', 'intent=download', 'List-Unsubscribe=', 'List-Unsubscribe=No', 'other=One-Click'])(
  'doesn’t unsubscribe: %j',
  async (body) => {
    expect([await unsubscribes(body), await unsubscribes(body, '')]).toEqual([false, false]);
  },
);
