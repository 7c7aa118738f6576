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
    const checked = checkSignUp({ ...FORM, utm_source: `${'a'.repeat(199)}😀😀` });
    expect(checked).toMatchObject({ ok: true, fields: { utm_source: `${'a'.repeat(199)}😀` } });
  });

  it.each(['referrer', 'utm_source', 'brief', 'consent_version'])('rejects NUL and lists in %s', (name) => {
    expect(checkSignUp({ ...FORM, [name]: 'a\0b' })).toMatchObject({ ok: false, field: name });
    expect(checkSignUp({ ...FORM, [name]: ['a', 'b'] })).toMatchObject({ ok: false, field: name });
  });

  it.each([
    ['article_id', 'gid://shopify/Article/100', '100'],
    ['article_id', "100' OR 1=1", 'unknown'],
    ['article_id', 'x'.repeat(5000), 'unknown'],
    ['block_id', 'ASk1_block-7', 'ASk1_block-7'],
    ['block_id', '<b>Win a prize</b>', ''],
    ['step_reached', 'hip-opener', 'hip-opener'],
    ['step_reached', 'Call 555-0100 to claim', ''],
    ['referrer', 'https://a.example/\r\nBcc: b@c.d', 'https://a.example/ Bcc: b@c.d'],
    ['utm_campaign', 'spring\u202egpj.exe', 'spring gpj.exe'],
  ])('takes %s from a page only as what it can be: %j becomes %j', (name, value, expected) => {
    expect(checkSignUp({ ...FORM, [name]: value })).toMatchObject({ ok: true, fields: { [name]: expected } });
  });

  it('doesn’t read an article’s title', () => {
    const checked = checkSignUp({ ...FORM, article_id: '100', article_title: 'Bought reviews' });
    expect(JSON.stringify(checked)).not.toContain('Bought');
  });
});
