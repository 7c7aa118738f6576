/**
 * Compares our validation with Dominic Sayers' list of email addresses, which `isemail` includes: accepts exactly those
 * that are valid for SMTP, apart from documented exceptions. Prints the counts.
 */
import { createRequire } from 'node:module';

import cases from 'isemail/test/tests.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

import { readAddress } from './address';

/** Maps the list's diagnosis names to numbers. */
const { diagnoses } = (createRequire(import.meta.url)('isemail') as { validate: { diagnoses: Record<string, number> } })
  .validate;

/** Diagnoses up to this number are valid for SMTP: the package's category `rfc5321`. */
const MAX_SMTP_DIAGNOSIS = 15;

/** Valid for SMTP, but rejected. */
const EXCEPTIONS: [reason: string, addresses: string[]][] = [
  [
    'a domain without a dot: ICANN prohibits mail to these (SSAC 053), and people who type one haven’t finished',
    ['test@io', 'test@org'],
  ],
  ['a numeric top-level domain: DNS has none (RFC 3696, 2)', ['test@iana.123', 'test@255.255.255.255']],
  [
    'an IP address: large providers reject mail to these, and no reader has one',
    [
      'test@[255.255.255.255]',
      'test@[IPv6:1111:2222:3333:4444:5555:6666:7777:8888]',
      'test@[IPv6:1111:2222:3333:4444:5555::8888]',
      'test@[IPv6:::3333:4444:5555:6666:7777:8888]',
      'test@[IPv6:::]',
      'test@[IPv6:1111:2222:3333:4444:5555:6666:255.255.255.255]',
      'test@[IPv6:1111:2222:3333:4444::255.255.255.255]',
    ],
  ],
];
const isListedException = (address: string) => EXCEPTIONS.some(([, addresses]) => addresses.includes(address));

/** White space around an address comes from pasting and is trimmed. */
const hasOuterSpace = (address: string) => address !== address.trim();

const list = (cases as [address: string, diagnosis: string][]).map(([address, diagnosis]) => ({
  address,
  diagnosis,
  isValid: (diagnoses[diagnosis] ?? NaN) <= MAX_SMTP_DIAGNOSIS,
}));

describe('the isemail list', () => {
  it('is complete', () => {
    expect(list).toHaveLength(185);
    for (const { diagnosis } of list) expect(diagnoses[diagnosis], diagnosis).toEqual(expect.any(Number));
    const [valid, trimmed] = [
      list.filter(({ isValid }) => isValid),
      list.filter(({ address }) => hasOuterSpace(address)),
    ];
    const exceptions = EXCEPTIONS.flatMap(([, addresses]) => addresses);
    process.stdout.write(
      `${list.length} addresses: ${valid.length} valid for SMTP, of which ${valid.length - exceptions.length} are ` +
        `accepted and ${exceptions.length} are exceptions; ${list.length - valid.length} invalid, of which ` +
        `${trimmed.length} are trimmed first\n`,
    );
  });

  it.each(list.filter(({ isValid, address }) => isValid && !isListedException(address)))(
    'accepts $address ($diagnosis)',
    ({ address }) => {
      expect(readAddress(address)).toMatchObject({ ok: true, address: { typed: address } });
    },
  );

  it.each(list.filter(({ isValid, address }) => !isValid && !hasOuterSpace(address)))(
    'rejects $address ($diagnosis)',
    ({ address }) => {
      expect(readAddress(address).ok).toBe(false);
    },
  );

  it.each(list.filter(({ address }) => hasOuterSpace(address)))('trims $address ($diagnosis)', ({ address }) => {
    const inner = address.trim();
    expect(readAddress(address)).toEqual(readAddress(inner));
    const listed = list.find((each) => each.address === inner);
    if (listed) expect(readAddress(address).ok).toBe(listed.isValid);
  });

  it.each(EXCEPTIONS.flatMap(([reason, addresses]) => addresses.map((address) => ({ reason, address }))))(
    'rejects $address: $reason',
    ({ address }) => {
      expect(list.find((each) => each.address === address)?.isValid).toBe(true);
      expect(readAddress(address).ok).toBe(false);
    },
  );
});
