import { expect, test } from 'vitest';

import { readStorableJson, readJson } from './json.server';

const post = (body: BodyInit) => new Request('https://app.example.com/', { method: 'POST', body });

const statusOf = (result: Promise<unknown>) =>
  result.then(
    () => 200,
    (thrown: unknown) => (thrown as Response).status,
  );

test('returns null for a body that isn’t JSON', async () => {
  expect(await readStorableJson(post('{"a":["😀"]}'))).toEqual({ a: ['😀'] });
  expect(await readStorableJson(post('{bad'))).toBeNull();
  expect(await readStorableJson(post(''))).toBeNull();
  expect(await statusOf(readStorableJson(post(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)))).toBe(200);
});

test('only readStorableJson rejects unstorable text', async () => {
  for (const text of ['\0', '\ud800', 'x\udc00y']) {
    const body = JSON.stringify({ intent: 'choose', in: [{ fileId: text }] });
    expect(await statusOf(readStorableJson(post(body)))).toBe(400);
    expect(await readJson(post(body))).toEqual({ intent: 'choose', in: [{ fileId: text }] });
  }
});

test('rejects a body over the limit', async () => {
  expect(await statusOf(readJson(post('"12345"'), 7))).toBe(200);
  expect(await statusOf(readJson(post('"123456"'), 7))).toBe(413);
});

test.each([
  ['a long list', `[${'1,'.repeat(60_000)}1]`],
  ['lists in lists', `${'[['.repeat(40)}${']]'.repeat(40)}`],
  ['objects in objects', `${'{"a":'.repeat(80)}1${'}'.repeat(80)}`],
  ['many keys', `{${Array.from({ length: 60_000 }, (_, index) => `"${index}":1`).join(',')}}`],
  ['many lists', `[${'[[],[]],'.repeat(20_000)}1]`],
])('returns null for %s', async (_, text) => {
  expect(await readJson(post(text))).toBeNull();
  expect(await readJson(post(JSON.stringify(text)))).toBe(text);
});

test('rejects more than a megabyte', async () => {
  expect(await statusOf(readJson(post(JSON.stringify('x'.repeat(1024 * 1024)))))).toBe(413);
});
