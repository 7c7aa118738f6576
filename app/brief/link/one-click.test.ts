import { expect, test } from 'vitest';

import { readForm } from '~/form.server';

import { isOneClick } from './one-click';

const URLENCODED = 'application/x-www-form-urlencoded';
const ASKED = 'List-Unsubscribe=One-Click';

const said = async (body: string, type = URLENCODED) => {
  const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type };
  const bytes = new TextEncoder().encode(body);
  const request = new Request('https://app.example.com/', { method: 'POST', body: bytes, headers });
  return isOneClick(await readForm(request, { mayBeUntyped: true }));
};

const IN_PARTS = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;

test.each([
  ['as the standard has it', ASKED, URLENCODED],
  ['in parts', IN_PARTS, 'multipart/form-data; boundary=x'],
  ['with a line break after it', `${ASKED}\r\n`, URLENCODED],
  ['twice', `${ASKED}&${ASKED}`, URLENCODED],
  ['of a type in capitals', ASKED, URLENCODED.toUpperCase()],
  ['of no type', ASKED, ''],
  ['with other letters', 'list-unsubscribe=one-click', URLENCODED],
])('asks to unsubscribe: %s', async (_, body, type) => {
  expect(await said(body, type)).toBe(true);
});

test.each(['', '{}', 'wish=download', 'List-Unsubscribe=', 'List-Unsubscribe=No', 'other=One-Click'])(
  'says nothing of it: %j',
  async (body) => {
    expect([await said(body), await said(body, '')]).toEqual([false, false]);
  },
);
