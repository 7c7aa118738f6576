import { describe, expect, it } from 'vitest';

import { checkSignUp as check } from './sign-up-schema';
import { wordsFor } from './sign-up-words';

const checkSignUp = (sent: Record<string, unknown>) => check(sent, wordsFor('en'));

const FORM = { email: 'reader@example.com', brief: 'guide', consent_version: 'abc' };

describe('checkSignUp', () => {
  it.each([
    ['nothing', undefined],
    ['no address', 'reader.example.com'],
    ['a list', ['a@example.com', 'b@example.com']],
    ['a file', new File(['a@example.com'], 'address.txt')],
    ['an object', { address: 'a@example.com' }],
  ])('refuses %s for an address, at its field', (_, email) => {
    const checked = checkSignUp({ ...FORM, email });
    expect(checked).toMatchObject({ ok: false, field: 'email', message: expect.stringMatching(/address/) as string });
  });

  it('trims the address, and fills in what was not sent', () => {
    const checked = checkSignUp({ ...FORM, email: ' Reader@Example.com\t', stranger: 'x' });
    expect(checked).toMatchObject({
      ok: true,
      fields: { email: { typed: 'Reader@Example.com' }, utm_source: '', referrer: '' },
    });
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
