import { describe, expect, it } from 'vitest';

import { checkSignUp as check } from './schema';
import { messagesFor } from '~/messages/catalog';

const checkSignUp = (fields: Record<string, unknown>) => check(fields, messagesFor('en').signUp);

const FORM = { email: 'reader@example.com', brief: 'guide', consent_version: 'abc' };

describe('checkSignUp', () => {
  it.each([
    ['nothing', undefined],
    ['text that isn’t an address', 'reader.example.com'],
    ['a list', ['a@example.com', 'b@example.com']],
    ['a file', new File(['a@example.com'], 'address.txt')],
    ['an object', { address: 'a@example.com' }],
  ])('rejects %s as the address', (_, email) => {
    const checked = checkSignUp({ ...FORM, email });
    expect(checked).toMatchObject({ ok: false, field: 'email', message: expect.stringMatching(/address/) as string });
  });

  it('trims the address, defaults missing fields and ignores unknown ones', () => {
    const checked = checkSignUp({ ...FORM, email: ' Reader@Example.com\t', unknown: 'x' });
    expect(checked).toMatchObject({
      ok: true,
      fields: { email: { typed: 'Reader@Example.com' }, utm_source: '', referrer: '' },
    });
    expect(checked.ok && 'unknown' in checked.fields).toBe(false);
  });

  it('cuts long values without splitting a character', () => {
    const checked = checkSignUp({ ...FORM, article_title: `${'a'.repeat(299)}😀😀` });
    expect(checked).toMatchObject({ ok: true, fields: { article_title: `${'a'.repeat(299)}😀` } });
  });

  it.each(['referrer', 'utm_source', 'brief', 'consent_version'])('rejects NUL and lists in %s', (name) => {
    expect(checkSignUp({ ...FORM, [name]: 'a\0b' })).toMatchObject({ ok: false, field: name });
    expect(checkSignUp({ ...FORM, [name]: ['a', 'b'] })).toMatchObject({ ok: false, field: name });
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'blogs/x'])(
    'drops %s, which isn’t a path within the shop',
    (article_path) => {
      expect(checkSignUp({ ...FORM, article_path })).toMatchObject({ ok: true, fields: { article_path: '' } });
    },
  );
});
