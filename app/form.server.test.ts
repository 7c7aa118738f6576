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

test('a field that was sent twice is a list', async () => {
  expect(await readForm(post('a=1&b=2&b=3', URLENCODED))).toEqual({ a: '1', b: ['2', '3'] });
});

test('both kinds of forms are read', async () => {
  const form = new FormData();
  form.set('email', 'reader@example.com');
  expect(await readForm(post(form))).toEqual({ email: 'reader@example.com' });
  expect(await readForm(post('email=a%40b.co', `${URLENCODED}; charset=UTF-8`))).toEqual({ email: 'a@b.co' });
});

test('a field named as a property of objects is a field', async () => {
  const fields = await readForm(post('__proto__=x&a=1', URLENCODED));
  expect(Object.keys(fields)).toEqual(['__proto__', 'a']);
});

test('what is no form, too large or broken is refused', async () => {
  expect(await statusOf(post('{}', 'application/json'))).toBe(415);
  expect(await statusOf(post('a=1', 'text/plain'))).toBe(415);
  expect(await statusOf(post(`a=${'x'.repeat(64 * 1024)}`, URLENCODED))).toBe(413);
  expect(await statusOf(post(`a=${'x'.repeat(64 * 1024 - 2)}`, URLENCODED))).toBe(200);
  expect(await statusOf(post('no parts', 'multipart/form-data; boundary=x'))).toBe(400);
});
