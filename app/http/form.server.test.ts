import { expect, test } from 'vitest';

import { readForm } from './form.server';

const post = (body: BodyInit, type?: string) =>
  new Request('https://app.example.com/', { method: 'POST', body, headers: type ? { 'Content-Type': type } : {} });

const statusOf = (request: Request) =>
  readForm(request).then(
    () => 200,
    (thrown: unknown) => (thrown as Response).status,
  );

const URLENCODED = 'application/x-www-form-urlencoded';

test('a repeated field is a list', async () => {
  expect(await readForm(post('a=1&b=2&b=3', URLENCODED))).toEqual({ a: '1', b: ['2', '3'] });
});

test('reads multipart and URL-encoded forms', async () => {
  const form = new FormData();
  form.set('email', 'reader@example.com');
  expect(await readForm(post(form))).toEqual({ email: 'reader@example.com' });
  expect(await readForm(post('email=a%40b.co', `${URLENCODED}; charset=UTF-8`))).toEqual({ email: 'a@b.co' });
});

test('ignores the case of the content type', async () => {
  for (const type of ['APPLICATION/X-WWW-FORM-URLENCODED', 'Application/X-WWW-Form-UrlEncoded ; charset=UTF-8']) {
    expect(await readForm(post('a=1', type))).toEqual({ a: '1' });
  }
  const part = '--Xy\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--Xy--\r\n';
  expect(await readForm(post(part, 'MULTIPART/FORM-DATA; boundary=Xy'))).toEqual({ a: '1' });
});

test('reads a body without content type only if allowed', async () => {
  const untyped = () => post(new TextEncoder().encode('a=1'));
  expect(await statusOf(untyped())).toBe(415);
  expect(await readForm(untyped(), { allowUntyped: true })).toEqual({ a: '1' });
  expect(await statusOf(post('a=1', 'text/plain'))).toBe(415);
});

test('accepts a field named __proto__', async () => {
  const fields = await readForm(post('__proto__=x&a=1', URLENCODED));
  expect(Object.keys(fields)).toEqual(['__proto__', 'a']);
});

test('rejects other content types, large bodies and malformed forms', async () => {
  expect(await statusOf(post('{}', 'application/json'))).toBe(415);
  expect(await statusOf(post('a=1', 'text/plain'))).toBe(415);
  expect(await statusOf(post(`a=${'x'.repeat(64 * 1024)}`, URLENCODED))).toBe(413);
  expect(await statusOf(post(`a=${'x'.repeat(64 * 1024 - 2)}`, URLENCODED))).toBe(200);
  expect(await statusOf(post('no parts', 'multipart/form-data; boundary=x'))).toBe(400);
});

const PART = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

test.each([
  ['many parts', `${PART.repeat(101)}--x--\r\n`],
  ['a part with long headers', `--x\r\nA: ${'b'.repeat(9000)}\r\n${PART.slice(5)}--x--\r\n`],
  ['a part with many headers', `--x\r\n${'A: b\r\n'.repeat(2000)}${PART.slice(5)}--x--\r\n`],
])('rejects %s', async (_, body) => {
  expect(await statusOf(post(body, 'multipart/form-data; boundary=x'))).toBe(400);
});

test.each([
  '',
  '; boundary=',
  '; boundary=""',
  `; boundary=${'x'.repeat(71)}`,
  '; boundary="a b"',
  '; boundary=\u00e9',
])('rejects a boundary that isn’t one: %j', async (parameter) => {
  expect(await statusOf(post(`${PART}--x--\r\n`, `multipart/form-data${parameter}`))).toBe(400);
});

test('accepts parts up to the limit, and quoted boundaries', async () => {
  const { a } = await readForm(
    post(`${PART.repeat(100)}--x--\r\n`, 'multipart/form-data; charset=UTF-8; boundary="x"'),
  );
  expect(a).toHaveLength(100);
});

test('is fast for thousands of fields with names of their own', async () => {
  const names = Array.from({ length: 16_000 }, (_, index) => index.toString(36));
  const startedAt = performance.now();
  expect(Object.keys(await readForm(post(names.join('&').slice(0, 64 * 1024), URLENCODED))).length).toBeGreaterThan(
    10_000,
  );
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
