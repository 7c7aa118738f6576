import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';

import { type AddressFault, readAddress } from './address';

const label = (letters: number) => 'd'.repeat(letters);
const LONGEST_LOCAL = 'a'.repeat(64);
/** 254 octets with a local part of 64. */
const LONGEST = `${LONGEST_LOCAL}@${label(63)}.${label(63)}.${label(61)}`;

/** What the RFCs allow, and mail can be sent to; with the key that it is matched by. */
const TAKEN: [what: string, address: string, key: string][] = [
  ['the usual', 'reader@example.com', 'reader@example.com'],
  ['one letter', 'a@example.com', 'a@example.com'],
  ['figures', '123@456.example', '123@456.example'],
  ['dots and a tag', 'first.last+tag@sub.example.co', 'first.last+tag@sub.example.co'],
  ['an apostrophe', "o'neil@example.com", "o'neil@example.com"],
  ['every other character of an atom', '!#$%&*/=?^_`{|}~-@example.com', '!#$%&*/=?^_`{|}~-@example.com'],
  ['hyphens at either end', '-reader-@example.com', '-reader-@example.com'],
  ['a local part that looks like a domain in ASCII', 'xn--a@example.com', 'xn--a@example.com'],
  ['a local part of 64 octets', `${LONGEST_LOCAL}@example.com`, `${LONGEST_LOCAL}@example.com`],
  ['254 octets', LONGEST, LONGEST],
  ['a label of 63', `a@${label(63)}.com`, `a@${label(63)}.com`],
  ['a domain of many labels', `a@${'b.'.repeat(120)}com`, `a@${'b.'.repeat(120)}com`],
  ['hyphens in a domain, two of them third and fourth', 'a@b--c.mason-dixon.com', 'a@b--c.mason-dixon.com'],
  ['a top-level domain with a hyphen', 'a@example.co-uk', 'a@example.co-uk'],
  ['a label of figures before the last', 'a@123.com', 'a@123.com'],
  ['capitals', 'Reader@EXAMPLE.Com', 'reader@example.com'],
  ['needless quotes', '"reader"@example.com', 'reader@example.com'],
  ['a needless backslash', String.raw`"re\ader"@example.com`, 'reader@example.com'],
  ['nothing within quotes', '""@example.com', '""@example.com'],
  ['a blank within quotes', '"a reader"@example.com', '"a reader"@example.com'],
  ['a blank behind a backslash', String.raw`"a\ reader"@example.com`, '"a reader"@example.com'],
  ['dots that only quotes allow', '".a..b."@example.com', '".a..b."@example.com'],
  ['an at sign within quotes', '"a@b"@example.com', '"a@b"@example.com'],
  ['a comma and a semicolon within quotes', '"a,b;c:d"@example.com', '"a,b;c:d"@example.com'],
  ['brackets within quotes', '"(a)[b]"@example.com', '"(a)[b]"@example.com'],
  ['a quote within quotes', String.raw`"a\"b"@example.com`, String.raw`"a\"b"@example.com`],
  ['a backslash within quotes', String.raw`"a\\b"@example.com`, String.raw`"a\\b"@example.com`],
  ['letters beyond ASCII', 'jörg@example.com', 'jörg@example.com'],
  ['the same, composed otherwise', 'jo\u0308rg@example.com', 'jörg@example.com'],
  ['capitals beyond ASCII', 'JÖRG@example.com', 'jörg@example.com'],
  ['letters beyond ASCII within quotes', '"jörg k"@example.com', '"jörg k"@example.com'],
  ['another script', '用户@例え.jp', '用户@xn--r8jz45g.jp'],
  ['a script that is written from right to left', 'قارئ@مثال.إختبار', 'قارئ@xn--mgbh0fb.xn--kgbechtv'],
  ['a joiner within a word', 'نامه\u200cای@example.com', 'نامه\u200cای@example.com'],
  ['an emoji that is joined', '👩\u200d💻@example.com', '👩\u200d💻@example.com'],
  ['a domain beyond ASCII', 'reader@MÜNCHEN.example', 'reader@xn--mnchen-3ya.example'],
  ['the same in ASCII', 'reader@xn--mnchen-3ya.example', 'reader@xn--mnchen-3ya.example'],
  ['a sharp s', 'reader@faß.example', 'reader@xn--fa-hia.example'],
  ['a dot and letters of an East Asian keyboard', 'reader@ｅｘａｍｐｌｅ。jp', 'reader@example.jp'],
  ['a look-alike, as the other domain that it is', 'reader@gm\u0430il.com', 'reader@xn--gmil-63d.com'],
];

/** What is refused, and why. */
const REFUSED: [what: string, address: string, fault: AddressFault][] = [
  ['nothing', '', 'empty'],
  ['blanks', ' \t', 'empty'],
  ['no at sign', 'reader.example.com', 'shape'],
  ['nothing before it', '@example.com', 'shape'],
  ['nothing behind it', 'reader@', 'shape'],
  ['two at signs', 'a@b@example.com', 'shape'],
  ['a dot at the beginning', '.reader@example.com', 'shape'],
  ['a dot before the at sign', 'reader.@example.com', 'shape'],
  ['two dots', 'first..last@example.com', 'shape'],
  ['a blank inside', 'rea der@example.com', 'shape'],
  ['a blank beside the at sign', 'reader @example.com', 'shape'],
  ['a quote alone', 'rea"der@example.com', 'shape'],
  ['quotes without an end', '"reader@example.com', 'shape'],
  ['quotes whose end is escaped', String.raw`"reader\"@example.com`, 'shape'],
  ['more behind the quotes', '"rea"der@example.com', 'shape'],
  // Only the obsolete grammar of RFC 5322 (4.4) has words of both kinds.
  ['words in quotes between dots', '"first"."last"@example.com', 'shape'],
  ['a backslash without quotes', String.raw`rea\@der@example.com`, 'shape'],
  // RFC 5322 has comments and names in headers; RFC 5321 has none in addresses.
  ['a comment', 'reader(me)@example.com', 'shape'],
  ['a name around it', 'Reader <reader@example.com>', 'shape'],
  // The mailer would write to another inbox.
  ['angle brackets within quotes', '"a<b>c"@example.com', 'shape'],
  ['two addresses', 'a@example.com, b@example.com', 'several'],
  ['two addresses and a semicolon', 'a@example.com;b@example.com', 'several'],
  ['a second header', 'reader@example.com\r\nBcc: all@example.com', 'several'],
  ['a second line', 'reader@example.com\nSubject: hello', 'shape'],
  ['a line within quotes', '"rea\r\nder"@example.com', 'shape'],
  ['a line behind a backslash', '"rea\\\nder"@example.com', 'shape'],
  ['a NUL', 'rea\0der@example.com', 'shape'],
  ['a NUL at its end', 'reader@example.com\0', 'shape'],
  ['a NUL within quotes', '"rea\0der"@example.com', 'shape'],
  ['a delete character', 'rea\x7fder@example.com', 'shape'],
  ['a line of another kind', 'reader\u2028@example.com', 'shape'],
  ['a blank of another kind', 'rea\u00a0der@example.com', 'shape'],
  ['a blank that has no width', 'rea\u200bder@example.com', 'shape'],
  ['a joiner between letters that never join', 'rea\u200dder@example.com', 'shape'],
  ['a change of direction', '\u202ereader@example.com', 'shape'],
  ['half a character', 'reader\ud83d@example.com', 'shape'],
  ['an at sign of an East Asian keyboard', 'reader＠example.com', 'shape'],
  ['a local part of 65', `a${LONGEST_LOCAL}@example.com`, 'local-too-long'],
  ['65 octets of fewer characters', `${'ü'.repeat(32)}a@example.com`, 'local-too-long'],
  ['255 octets', `${LONGEST}d`, 'too-long'],
  ['255 octets as it is sent', `${LONGEST_LOCAL}@${label(63)}.${label(63)}.${label(55)}ü`, 'too-long'],
  ['a label of 64', `a@${label(64)}.com`, 'shape'],
  ['a hyphen before a label', 'reader@-example.com', 'shape'],
  ['a hyphen behind a label', 'reader@example-.com', 'shape'],
  ['a dot before the domain', 'reader@.example.com', 'shape'],
  ['a dot behind the domain', 'reader@example.com.', 'shape'],
  ['two dots in the domain', 'reader@example..com', 'shape'],
  ['an underscore in the domain', 'reader@exa_mple.com', 'shape'],
  ['a slash in the domain', 'reader@example.com/a', 'shape'],
  ['a port', 'reader@example.com:25', 'shape'],
  ['a domain that a URL would decode', 'reader@ex%61mple.com', 'shape'],
  // Legal, and no reader has one: these domains' own mail servers stand elsewhere.
  ['a domain without a dot', 'reader@localhost', 'incomplete'],
  ['a top-level domain', 'reader@io', 'incomplete'],
  // RFC 3696, 2: a top-level domain has a letter.
  ['a network number without brackets', 'reader@192.0.2.1', 'incomplete'],
  ['a top-level domain of figures', 'reader@example.123', 'shape'],
  // Legal, and refused or taken for unwanted mail by the servers that it would go through.
  ['a network number', 'reader@[192.0.2.1]', 'number'],
  ['a network number of version 6', 'reader@[IPv6:2001:db8::1]', 'number'],
];

describe('readAddress', () => {
  it.each(TAKEN)('takes %s: %s', (_, text, key) => {
    expect(readAddress(text)).toMatchObject({
      ok: true,
      address: { key, domain: key.slice(key.lastIndexOf('@') + 1) },
    });
  });

  it.each(REFUSED)('refuses %s', (_, text, fault) => {
    expect(readAddress(text)).toEqual({ ok: false, fault });
  });

  it('leaves out blanks around it, and else keeps what was typed', () => {
    expect(readAddress(' "Reader"@MÜNCHEN.example\t\r\n')).toMatchObject({
      address: { typed: '"Reader"@MÜNCHEN.example' },
    });
  });

  it.each(TAKEN)('the mailer sends to that inbox and no other: %s', async (_, text, key) => {
    const read = readAddress(text);
    const mailer = createTransport({ streamTransport: true, buffer: true });
    const to = { name: '', address: read.ok ? read.address.typed : '' };
    const { envelope } = await mailer.sendMail({ from: 'brief@app.example', to, text: 'Here it is.' });
    expect(envelope.to).toHaveLength(1);
    expect(readAddress(envelope.to[0] ?? '')).toMatchObject({ ok: true, address: { key } });
  });
});
