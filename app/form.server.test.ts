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

test('a type in capitals is the same type', async () => {
  for (const type of ['APPLICATION/X-WWW-FORM-URLENCODED', 'Application/X-WWW-Form-UrlEncoded ; charset=UTF-8']) {
    expect(await readForm(post('a=1', type))).toEqual({ a: '1' });
  }
  const part = '--Xy\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--Xy--\r\n';
  expect(await readForm(post(part, 'MULTIPART/FORM-DATA; boundary=Xy'))).toEqual({ a: '1' });
});

test('a body without a type is a form where that is asked for', async () => {
  const untyped = () => post(new TextEncoder().encode('a=1'));
  expect(await statusOf(untyped())).toBe(415);
  expect(await readForm(untyped(), { mayBeUntyped: true })).toEqual({ a: '1' });
  expect(await statusOf(post('a=1', 'text/plain'))).toBe(415);
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
