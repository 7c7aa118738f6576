/**
 * Dominic Sayers' list of e-mail addresses, as `isemail` carries it, against ours: what is good for SMTP is taken, and
 * nothing else is. Prints the counts.
 */
import { createRequire } from 'node:module';

import cases from 'isemail/test/tests.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

import { readAddress } from './address';

/** The list names its judgements; the package has their numbers. */
const { diagnoses } = (createRequire(import.meta.url)('isemail') as { validate: { diagnoses: Record<string, number> } })
  .validate;

/** Up to this number, SMTP takes an address as it stands: the package's category `rfc5321`. */
const GOOD_FOR_SMTP = 15;

/** Good for SMTP, and refused. */
const REFUSED: [reason: string, addresses: string[]][] = [
  [
    'a domain without a dot: ICANN forbids those to take mail (SSAC 053), and a form gets them from unfinished addresses',
    ['test@io', 'test@org'],
  ],
  ['a top-level domain of figures, which DNS has none of (RFC 3696, 2)', ['test@iana.123', 'test@255.255.255.255']],
  [
    'a network number: big providers refuse mail to those, and no reader has one',
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
const isListedException = (address: string) => REFUSED.some(([, addresses]) => addresses.includes(address));

/** Blanks and line ends around an address come with pasting, and are no part of what is kept. */
const isTrimmed = (address: string) => address !== address.trim();

const list = (cases as [address: string, diagnosis: string][]).map(([address, diagnosis]) => ({
  address,
  diagnosis,
  isGood: (diagnoses[diagnosis] ?? NaN) <= GOOD_FOR_SMTP,
}));

describe('the public list of addresses', () => {
  it('is the whole of it, and judged', () => {
    expect(list).toHaveLength(185);
    for (const { diagnosis } of list) expect(diagnoses[diagnosis], diagnosis).toEqual(expect.any(Number));
    const [good, trimmed] = [list.filter(({ isGood }) => isGood), list.filter(({ address }) => isTrimmed(address))];
    const exceptions = REFUSED.flatMap(([, addresses]) => addresses);
    process.stdout.write(
      `${list.length} addresses: ${good.length} good for SMTP, of which ${good.length - exceptions.length} are taken ` +
        `and ${exceptions.length} are refused for a reason; ${list.length - good.length} are no good, of which ` +
        `${trimmed.length} have blanks around them that are left out, and the others are refused\n`,
    );
  });

  it.each(list.filter(({ isGood, address }) => isGood && !isListedException(address)))(
    'takes $address, which is $diagnosis',
    ({ address }) => {
      expect(readAddress(address)).toMatchObject({ ok: true, address: { typed: address } });
    },
  );

  it.each(list.filter(({ isGood, address }) => !isGood && !isTrimmed(address)))(
    'refuses $address, which is $diagnosis',
    ({ address }) => {
      expect(readAddress(address).ok).toBe(false);
    },
  );

  it.each(list.filter(({ address }) => isTrimmed(address)))(
    'judges $address, which is $diagnosis, by what is left without the blanks around it',
    ({ address }) => {
      const inner = address.trim();
      expect(readAddress(address)).toEqual(readAddress(inner));
      const judged = list.find((each) => each.address === inner);
      if (judged) expect(readAddress(address).ok).toBe(judged.isGood);
    },
  );

  it.each(REFUSED.flatMap(([reason, addresses]) => addresses.map((address) => ({ reason, address }))))(
    'refuses $address: $reason',
    ({ address }) => {
      expect(list.find((each) => each.address === address)?.isGood).toBe(true);
      expect(readAddress(address).ok).toBe(false);
    },
  );
});
