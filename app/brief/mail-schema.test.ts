import { expect, test } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { documentOf, draftOf } from './document/draft';
import { OUR_WORDS, checkBrief } from './schema';

const check = (mail: unknown) => checkBrief({ ...buyersBrief, mail }, true);
const problemsOf = (mail: object) => {
  const checked = check({ ...OUR_WORDS, ...mail });
  return 'problems' in checked ? checked.problems.map(({ path }) => path) : [];
};

test('a Brief that was saved before its e-mail could be written has none of the merchant’s words', () => {
  expect(check(undefined)).toMatchObject({ brief: { mail: null } });
});

test('the merchant’s words are kept as they were typed, but for blanks around them', () => {
  const mail = { subject: ' Für dich: 100 % <b> ', greeting: 'Hi 👋', body: 'One\r\ntwo\r\n\r\n\tthree ' };
  expect(check(mail)).toMatchObject({
    brief: { mail: { subject: 'Für dich: 100 % <b>', greeting: 'Hi 👋', body: 'One\ntwo\n\n\tthree' } },
  });
});

test.each(['\n', '\r\n', '\r', '\0', '\u0085', '\u2028', '\x1b'])('no subject and no greeting has %j', (character) => {
  expect(problemsOf({ subject: `Yours${character}Bcc: other@evil.example` })).toEqual(['mail.subject']);
  expect(problemsOf({ greeting: `Hi${character}there` })).toEqual(['mail.greeting']);
});

test('a text has lines and tabs, but nothing that cannot be seen', () => {
  expect(problemsOf({ body: 'a\n\tb' })).toEqual([]);
  for (const character of ['\0', '\x1b', '\x7f']) expect(problemsOf({ body: `a${character}b` })).toEqual(['mail.body']);
});

test('each has an end', () => {
  const long = { subject: 's'.repeat(151), greeting: 'g'.repeat(151), body: 'b'.repeat(2001) };
  expect(problemsOf(long)).toEqual(['mail.subject', 'mail.greeting', 'mail.body']);
});

test('the editor keeps them, and nothing typed is nothing of the merchant’s', () => {
  const mail = { subject: 'S', greeting: '', body: 'B' };
  expect(documentOf(draftOf({ ...buyersBrief, mail })).mail).toEqual(mail);
  expect(documentOf({ ...draftOf(buyersBrief), mail: { ...OUR_WORDS, body: '  ' } }).mail).toBeNull();
});
