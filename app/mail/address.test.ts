import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';

import { type AddressProblem, readAddress } from './address';

const label = (letters: number) => 'd'.repeat(letters);
const LONGEST_LOCAL = 'a'.repeat(64);
/** 254 octets with a local part of 64. */
const LONGEST = `${LONGEST_LOCAL}@${label(63)}.${label(63)}.${label(61)}`;

/** Valid addresses and their keys. */
const VALID: [what: string, address: string, key: string][] = [
  ['a usual address', 'reader@example.com', 'reader@example.com'],
  ['one letter', 'a@example.com', 'a@example.com'],
  ['digits', '123@456.example', '123@456.example'],
  ['dots and a tag', 'first.last+tag@sub.example.co', 'first.last+tag@sub.example.co'],
  ['an apostrophe', "o'neil@example.com", "o'neil@example.com"],
  ['all special characters', '!#$%&*/=?^_`{|}~-@example.com', '!#$%&*/=?^_`{|}~-@example.com'],
  ['hyphens at both ends', '-reader-@example.com', '-reader-@example.com'],
  ['a local part like Punycode', 'xn--a@example.com', 'xn--a@example.com'],
  ['a local part of 64 octets', `${LONGEST_LOCAL}@example.com`, `${LONGEST_LOCAL}@example.com`],
  ['254 octets', LONGEST, LONGEST],
  ['a label of 63 characters', `a@${label(63)}.com`, `a@${label(63)}.com`],
  ['a domain with many labels', `a@${'b.'.repeat(120)}com`, `a@${'b.'.repeat(120)}com`],
  ['hyphens in a domain, including a double one', 'a@b--c.mason-dixon.com', 'a@b--c.mason-dixon.com'],
  ['a top-level domain with a hyphen', 'a@example.co-uk', 'a@example.co-uk'],
  ['a numeric label', 'a@123.com', 'a@123.com'],
  ['capitals', 'Reader@EXAMPLE.Com', 'reader@example.com'],
  ['unnecessary quotes', '"reader"@example.com', 'reader@example.com'],
  ['an unnecessary backslash', String.raw`"re\ader"@example.com`, 'reader@example.com'],
  ['empty quotes', '""@example.com', '""@example.com'],
  ['a space in quotes', '"a reader"@example.com', '"a reader"@example.com'],
  ['an escaped space', String.raw`"a\ reader"@example.com`, '"a reader"@example.com'],
  ['dots allowed only in quotes', '".a..b."@example.com', '".a..b."@example.com'],
  ['an @ in quotes', '"a@b"@example.com', '"a@b"@example.com'],
  ['a comma and semicolon in quotes', '"a,b;c:d"@example.com', '"a,b;c:d"@example.com'],
  ['brackets in quotes', '"(a)[b]"@example.com', '"(a)[b]"@example.com'],
  ['an escaped quote', String.raw`"a\"b"@example.com`, String.raw`"a\"b"@example.com`],
  ['an escaped backslash', String.raw`"a\\b"@example.com`, String.raw`"a\\b"@example.com`],
  ['non-ASCII letters', 'jörg@example.com', 'jörg@example.com'],
  ['decomposed letters', 'jo\u0308rg@example.com', 'jörg@example.com'],
  ['non-ASCII capitals', 'JÖRG@example.com', 'jörg@example.com'],
  ['non-ASCII letters in quotes', '"jörg k"@example.com', '"jörg k"@example.com'],
  ['another script', '用户@例え.jp', '用户@xn--r8jz45g.jp'],
  ['a right-to-left script', 'قارئ@مثال.إختبار', 'قارئ@xn--mgbh0fb.xn--kgbechtv'],
  ['a joiner in a word', 'نامه\u200cای@example.com', 'نامه\u200cای@example.com'],
  ['a joined emoji', '👩\u200d💻@example.com', '👩\u200d💻@example.com'],
  ['a non-ASCII domain', 'reader@MÜNCHEN.example', 'reader@xn--mnchen-3ya.example'],
  ['a Punycode domain', 'reader@xn--mnchen-3ya.example', 'reader@xn--mnchen-3ya.example'],
  ['a sharp s', 'reader@faß.example', 'reader@xn--fa-hia.example'],
  ['full-width characters', 'reader@ｅｘａｍｐｌｅ。jp', 'reader@example.jp'],
  ['full-width letters', 'ａｎｎａ@example.com', 'anna@example.com'],
  ['a full-width address', 'Ａｎｎａ．Ｂ＋１＠ｅｘａｍｐｌｅ．ｃｏｍ', 'anna.b+1@example.com'],
  ['a ligature', 'ﬁona@example.com', 'fiona@example.com'],
  ['mathematical letters', '𝐚𝗻𝒏𝚊@𝔢xample.com', 'anna@example.com'],
  ['a full-width digit among letters of another script', '用户１@example.com', '用户1@example.com'],
  ['a look-alike domain, as a different domain', 'reader@gm\u0430il.com', 'reader@xn--gmil-63d.com'],
];

/** Invalid addresses and their problem. */
const INVALID: [what: string, address: string, problem: AddressProblem][] = [
  ['an empty text', '', 'empty'],
  ['white space', ' \t', 'empty'],
  ['no @', 'reader.example.com', 'shape'],
  ['nothing before the @', '@example.com', 'shape'],
  ['nothing after the @', 'reader@', 'shape'],
  ['two @', 'a@b@example.com', 'shape'],
  ['a leading dot', '.reader@example.com', 'shape'],
  ['a dot before the @', 'reader.@example.com', 'shape'],
  ['consecutive dots', 'first..last@example.com', 'shape'],
  ['a space', 'rea der@example.com', 'shape'],
  ['a space before the @', 'reader @example.com', 'shape'],
  ['a single quote mark', 'rea"der@example.com', 'shape'],
  ['unclosed quotes', '"reader@example.com', 'shape'],
  ['an escaped closing quote', String.raw`"reader\"@example.com`, 'shape'],
  ['text after the quotes', '"rea"der@example.com', 'shape'],
  // Allowed only in the obsolete grammar of RFC 5322 (4.4).
  ['quoted words between dots', '"first"."last"@example.com', 'shape'],
  ['an unquoted backslash', String.raw`rea\@der@example.com`, 'shape'],
  // Comments and names are allowed in headers (RFC 5322), but not in addresses (RFC 5321).
  ['a comment', 'reader(me)@example.com', 'shape'],
  ['a display name', 'Reader <reader@example.com>', 'shape'],
  // Nodemailer would send to a different inbox.
  ['angle brackets in quotes', '"a<b>c"@example.com', 'shape'],
  ['two addresses', 'a@example.com, b@example.com', 'several'],
  ['two addresses with a semicolon', 'a@example.com;b@example.com', 'several'],
  ['a second header', 'reader@example.com\r\nBcc: all@example.com', 'several'],
  ['a second line', 'reader@example.com\nSubject: hello', 'shape'],
  ['a line break in quotes', '"rea\r\nder"@example.com', 'shape'],
  ['an escaped line break', '"rea\\\nder"@example.com', 'shape'],
  ['a NUL', 'rea\0der@example.com', 'shape'],
  ['a trailing NUL', 'reader@example.com\0', 'shape'],
  ['a NUL in quotes', '"rea\0der"@example.com', 'shape'],
  ['a delete character', 'rea\x7fder@example.com', 'shape'],
  ['a Unicode line separator', 'reader\u2028@example.com', 'shape'],
  ['a no-break space', 'rea\u00a0der@example.com', 'shape'],
  ['a zero-width space', 'rea\u200bder@example.com', 'shape'],
  ['a joiner between ASCII letters', 'rea\u200dder@example.com', 'shape'],
  ['a direction override in between', 'rea\u202eder@example.com', 'shape'],
  ['half a surrogate pair', 'reader\ud83d@example.com', 'shape'],
  ['a replacement character', 'j\ufffdrg@example.com', 'shape'],
  ['UTF-8 read as Windows-1252', 'jÃ¶rg@example.com', 'shape'],
  ['the same in the domain', 'reader@mÃ¼nchen.example', 'shape'],
  ['an apostrophe read as Windows-1252', 'oâ€™neil@example.com', 'shape'],
  ['an ideographic space', 'rea\u3000der@example.com', 'shape'],
  ['a local part of 65 octets', `a${LONGEST_LOCAL}@example.com`, 'local-too-long'],
  ['65 octets in fewer characters', `${'ü'.repeat(32)}a@example.com`, 'local-too-long'],
  ['255 octets', `${LONGEST}d`, 'too-long'],
  ['255 octets in ASCII', `${LONGEST_LOCAL}@${label(63)}.${label(63)}.${label(55)}ü`, 'too-long'],
  ['a label of 64 characters', `a@${label(64)}.com`, 'shape'],
  ['a label with a leading hyphen', 'reader@-example.com', 'shape'],
  ['a label with a trailing hyphen', 'reader@example-.com', 'shape'],
  ['a leading dot in the domain', 'reader@.example.com', 'shape'],
  ['a trailing dot', 'reader@example.com.', 'shape'],
  ['consecutive dots in the domain', 'reader@example..com', 'shape'],
  ['an underscore in the domain', 'reader@exa_mple.com', 'shape'],
  ['a slash in the domain', 'reader@example.com/a', 'shape'],
  ['a port', 'reader@example.com:25', 'shape'],
  ['a percent-encoded domain', 'reader@ex%61mple.com', 'shape'],
  // Valid, but no reader has one.
  ['a domain without a dot', 'reader@localhost', 'incomplete'],
  ['a top-level domain', 'reader@io', 'incomplete'],
  // A top-level domain has at least one letter (RFC 3696, 2).
  ['an IP address without brackets', 'reader@192.0.2.1', 'incomplete'],
  ['a numeric top-level domain', 'reader@example.123', 'shape'],
  // Valid, but mail servers reject these or treat them as spam.
  ['an IPv4 address', 'reader@[192.0.2.1]', 'number'],
  ['an IPv6 address', 'reader@[IPv6:2001:db8::1]', 'number'],
];

describe('readAddress', () => {
  it.each(VALID)('accepts %s: %s', (_, text, key) => {
    expect(readAddress(text)).toMatchObject({
      ok: true,
      address: { key, domain: key.slice(key.lastIndexOf('@') + 1) },
    });
  });

  it.each(INVALID)('rejects %s', (_, text, problem) => {
    expect(readAddress(text)).toEqual({ ok: false, problem });
  });

  it('trims the address and otherwise keeps it as typed', () => {
    expect(readAddress(' "Reader"@MÜNCHEN.example\t\r\n')).toMatchObject({
      address: { typed: '"Reader"@MÜNCHEN.example' },
    });
  });

  it.each([
    ['embedding marks', '\u202areader@example.com\u202c'],
    ['isolates', '\u2066reader@example.com\u2069'],
    ['an override', '\u202ereader@example.com'],
    ['a zero-width space', '\u200breader@example.com\u200b'],
    ['a byte order mark', '\ufeffreader@example.com'],
    ['a byte order mark read as Windows-1252', 'ï»¿reader@example.com'],
    ['a word joiner and a soft hyphen', '\u2060reader@example.com\u00ad'],
    ['spaces among invisible characters', ' \u200b\u00a0\u3000reader@example.com \u200e\n'],
    ['a variation selector', 'reader@example.com\ufe0f'],
    ['blank letters', '\u3164reader@example.com\u2800'],
    ['a tag character', 'reader@example.com\u{e0020}'],
  ])('strips %s', (_, text) => {
    expect(readAddress(text)).toMatchObject({ ok: true, address: { typed: 'reader@example.com' } });
  });

  it.each(['\u200b', '\ufeff \u202a\u202c', 'ï»¿'])('treats invisible characters alone as empty: %j', (text) => {
    expect(readAddress(text)).toEqual({ ok: false, problem: 'empty' });
  });

  it.each(VALID)('nodemailer sends to the same inbox: %s', async (_, text, key) => {
    const result = readAddress(text);
    const mailer = createTransport({ streamTransport: true, buffer: true });
    const to = { name: '', address: result.ok ? result.address.typed : '' };
    const { envelope } = await mailer.sendMail({ from: 'brief@app.example', to, text: 'Here it is.' });
    expect(envelope.to).toHaveLength(1);
    expect(readAddress(envelope.to[0] ?? '')).toMatchObject({ ok: true, address: { key } });
  });
});
