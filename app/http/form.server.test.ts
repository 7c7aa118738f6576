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
