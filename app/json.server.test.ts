import { expect, test } from 'vitest';

import { readJson, readTypedJson } from './json.server';

const post = (body: BodyInit) => new Request('https://app.example.com/', { method: 'POST', body });

const statusOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 200,
    (thrown: unknown) => (thrown as Response).status,
  );

test('JSON is read, and what is none is nothing', async () => {
  expect(await readJson(post('{"a":["😀"]}'))).toEqual({ a: ['😀'] });
  expect(await readJson(post('{bad'))).toBeNull();
  expect(await readJson(post(''))).toBeNull();
  expect(await statusOf(readJson(post(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)))).toBe(200);
});

test('a text that cannot be kept is refused, unless it was typed', async () => {
  for (const text of ['\0', '\ud800', 'x\udc00y']) {
    const body = JSON.stringify({ intent: 'choose', in: [{ fileId: text }] });
    expect(await statusOf(readJson(post(body)))).toBe(400);
    expect(await readTypedJson(post(body))).toEqual({ intent: 'choose', in: [{ fileId: text }] });
  }
});

test('what is typed is read up to its limit, whatever the headers say', async () => {
  expect(await statusOf(readTypedJson(post('"12345"'), 7))).toBe(200);
  expect(await statusOf(readTypedJson(post('"123456"'), 7))).toBe(413);
});
