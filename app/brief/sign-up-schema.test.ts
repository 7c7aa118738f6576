import { describe, expect, it } from 'vitest';

import { checkSignUp } from './sign-up-schema';

const FORM = { email: 'reader@example.com', brief: 'guide', consent_version: 'abc' };

describe('checkSignUp', () => {
  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['blanks', '   '],
    ['no at sign', 'reader.example.com'],
    ['two at signs', 'a@b@example.com'],
    ['a blank inside', 'rea der@example.com'],
    ['a second header', 'reader@example.com\nBcc: all@example.com'],
    ['a second recipient', 'a@example.com, b@example.com'],
    ['a name around it', 'Reader <reader@example.com>'],
    ['a NUL', 'reader\0@example.com'],
    ['a NUL at its end', 'reader@example.com\0'],
    ['a local part of 65', `${'a'.repeat(65)}@example.com`],
    ['255 characters', `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.example.org`],
    ['a list', ['a@example.com', 'b@example.com']],
    ['a file', new File(['a@example.com'], 'address.txt')],
    ['an object', { address: 'a@example.com' }],
  ])('refuses an address that is %s, at its field', (_, email) => {
    const checked = checkSignUp({ ...FORM, email });
    expect(checked).toMatchObject({ ok: false, field: 'email' });
  });

  it.each([
    'reader@example.com',
    'first.last+tag@sub.example.co',
    "o'neil@example.com",
    `${'a'.repeat(64)}@example.com`,
  ])('takes %s', (email) => {
    expect(checkSignUp({ ...FORM, email })).toMatchObject({ ok: true, fields: { email } });
  });

  it('trims the address, and fills in what was not sent', () => {
    const checked = checkSignUp({ ...FORM, email: ' Reader@Example.com\t', stranger: 'x' });
    expect(checked).toMatchObject({ ok: true, fields: { email: 'Reader@Example.com', utm_source: '', referrer: '' } });
    expect(checked.ok && 'stranger' in checked.fields).toBe(false);
  });

  it('cuts facts that are too long, at whole characters, as the reader cannot mend them', () => {
    const checked = checkSignUp({ ...FORM, article_title: `${'a'.repeat(299)}😀😀` });
    expect(checked).toMatchObject({ ok: true, fields: { article_title: `${'a'.repeat(299)}😀` } });
  });

  it.each(['referrer', 'utm_source', 'brief', 'consent_version'])('refuses a NUL or a list in %s', (name) => {
    expect(checkSignUp({ ...FORM, [name]: 'a\0b' })).toMatchObject({ ok: false, field: name });
    expect(checkSignUp({ ...FORM, [name]: ['a', 'b'] })).toMatchObject({ ok: false, field: name });
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'blogs/x'])(
    'keeps %s as no path of the shop',
    (article_path) => {
      expect(checkSignUp({ ...FORM, article_path })).toMatchObject({ ok: true, fields: { article_path: '' } });
    },
  );
});
