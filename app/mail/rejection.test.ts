import { expect, test } from 'vitest';

import { classifyRejection } from './rejection';

const reply = (command: string, response: string) =>
  Object.assign(new Error('no'), { command, response, responseCode: Number(response.slice(0, 3)), code: 'EENVELOPE' });

test.each([
  ['RCPT TO', '550 No such user', 'address'],
  ['RCPT TO', '550 5.1.1 No such user', 'address'],
  ['RCPT TO', '550-5.1.1 No such user\n550 5.1.1 Try again', 'address'],
  ['RCPT TO', '552 5.2.2 Mailbox full', 'address'],
  ['RCPT TO', '550 5.4.1 Access denied', 'address'],
  ['RCPT TO', '553 5.6.7 No addresses beyond ASCII', 'address'],
  ['RCPT TO', '550 5.7.1 Your network is listed', 'message'],
  ['RCPT TO', '550 5.1.8 Sender has no domain', 'message'],
  ['RCPT TO', '552 5.2.3 Too large for this mailbox', 'message'],
  ['RCPT TO', '530 5.7.0 Sign in first', null],
  ['RCPT TO', '451 4.7.1 Greylisted', null],
  ['RCPT TO', '452 4.2.2 Mailbox full', null],
  ['DATA', '550 5.1.1 No such user', 'address'],
  ['DATA', '550 5.2.1 Mailbox disabled', 'address'],
  ['DATA', '554 5.7.1 Looks like spam', 'message'],
  ['DATA', '552 5.3.4 Too large', 'message'],
  ['DATA', '554 Transaction failed', 'message'],
  ['DATA', '451 4.3.0 Try again later', null],
  ['MAIL FROM', '552 5.3.4 Too large', 'message'],
  ['MAIL FROM', '555 Parameter not known', 'message'],
  ['MAIL FROM', '550 5.7.1 Not from this address', null],
  ['MAIL FROM', '553 5.1.8 Sender has no domain', null],
  ['CONN', '554 No service', null],
  ['AUTH PLAIN', '535 5.7.8 Wrong password', null],
])('%s: %s rejects %s', (command, response, rejected) => {
  expect(classifyRejection(reply(command, response))).toBe(rejected);
});

test('a missing reply rejects nothing', () => {
  expect(classifyRejection(Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT', command: 'CONN' }))).toBeNull();
  expect(classifyRejection('Timeout')).toBeNull();
});

test('an address that nodemailer can’t write is rejected', () => {
  expect(classifyRejection(Object.assign(new Error('Invalid recipient'), { code: 'EENVELOPE', command: 'API' }))).toBe(
    'address',
  );
});
