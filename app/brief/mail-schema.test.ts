import { expect, test } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { toDocument, toFormValues } from './editor/form-values';
import { BLANK_EMAIL_TEXTS, checkBrief } from './schema';

const check = (mail: unknown) => checkBrief({ ...buyersBrief, mail }, true);
const problemsOf = (mail: object) => {
  const checked = check({ ...BLANK_EMAIL_TEXTS, ...mail });
  return 'problems' in checked ? checked.problems.map(({ path }) => path) : [];
};

test('requires mail, which is null for the default email', () => {
  expect(check(null)).toMatchObject({ brief: { mail: null } });
  expect(check(undefined)).toMatchObject({ problems: [{ path: 'mail' }] });
});

test('trims the merchant’s texts and otherwise leaves them as they are', () => {
  const mail = { subject: ' Für dich: 100 % <b> ', greeting: 'Hi 👋', body: 'One\r\ntwo\r\n\r\n\tthree ' };
  expect(check(mail)).toMatchObject({
    brief: { mail: { subject: 'Für dich: 100 % <b>', greeting: 'Hi 👋', body: 'One\ntwo\n\n\tthree' } },
  });
});

test.each(['\n', '\r\n', '\r', '\0', '\u0085', '\u2028', '\x1b'])(
  'rejects %j in the subject and the greeting',
  (character) => {
    expect(problemsOf({ subject: `Yours${character}Bcc: other@evil.example` })).toEqual(['mail.subject']);
    expect(problemsOf({ greeting: `Hi${character}there` })).toEqual(['mail.greeting']);
  },
);

test('allows line breaks and tabs in the body, but no other control characters', () => {
  expect(problemsOf({ body: 'a\n\tb' })).toEqual([]);
  for (const character of ['\0', '\x1b', '\x7f']) expect(problemsOf({ body: `a${character}b` })).toEqual(['mail.body']);
});

test('limits the length of each text', () => {
  const long = { subject: 's'.repeat(151), greeting: 'g'.repeat(151), body: 'b'.repeat(2001) };
  expect(problemsOf(long)).toEqual(['mail.subject', 'mail.greeting', 'mail.body']);
});

test('the form keeps the texts, and turns blank ones into null', () => {
  const mail = { subject: 'S', greeting: '', body: 'B' };
  expect(toDocument(toFormValues({ ...buyersBrief, mail })).mail).toEqual(mail);
  expect(toDocument({ ...toFormValues(buyersBrief), mail: { ...BLANK_EMAIL_TEXTS, body: '  ' } }).mail).toBeNull();
});
