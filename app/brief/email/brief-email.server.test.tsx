import { expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { LANGUAGES } from '../language';
import { OUR_WORDS } from '../schema';
import { briefEmail } from './brief-email.server';
import type { BriefMessageProps } from './brief-message';
import { WORDS } from './words';

const link = 'https://core-nexus.example/apps/unwind/brief/token';
const unsubscribeLink = 'https://core-nexus.example/apps/unwind/unsubscribe/token';
const heldLink = 'https://core-nexus.example/apps/unwind/me';
const sender = { name: 'Core & Nexus', url: 'https://core-nexus.example', logoUrl: null, accent: '#1d5c52' };

const write = (changes: Partial<BriefMessageProps> = {}) => {
  const { title, inside } = buyersBrief;
  return briefEmail({
    language: 'en',
    sender,
    mail: OUR_WORDS,
    title,
    inside,
    link,
    unsubscribeLink,
    heldLink,
    ...changes,
  });
};

test.each(LANGUAGES)('in %s, both parts say all there is to say', async (language) => {
  const { subject, html, text } = await write({ language });
  const words = WORDS[language];
  expect(html).toContain(`<html dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}"`);
  expect(subject).toContain(buyersBrief.title);
  for (const said of [words.greeting, words.button, words.inside, words.notYou, words.unsubscribe, words.held]) {
    expect(text).toContain(said);
    expect(html).toContain(said.replaceAll("'", '&#x27;'));
  }
  expect(html).toContain(words.body.replaceAll("'", '&#x27;'));
  expect(text).toContain(words.bodyInText);
  for (const line of buyersBrief.inside) expect(text).toContain(`- ${line}\n`);
  expect(text).toContain(`:\n${link}\n`);
  expect(text).toContain(`:\n${unsubscribeLink}\n`);
  expect(text).toContain(`:\n${heldLink}\n`);
  expect([subject, html, text].join()).not.toMatch(/\{\w+\}/);
});

test.each(LANGUAGES)(
  'in %s, the text speaks of no button, and white space sets its addresses apart',
  async (language) => {
    const { text } = await write({ language });
    expect(text).not.toContain(WORDS[language].body);
    const addresses = text.split(/\s+/).filter((word) => word.includes('http'));
    expect(addresses.sort()).toEqual([sender.url, link, unsubscribeLink, heldLink].sort());
  },
);

test('in Arabic, a title and a shop of another script do not turn the line around', async () => {
  const { subject, text } = await write({ language: 'ar', title: 'Foam (soft)', inside: [] });
  expect(subject).toContain('\u2068Foam (soft)\u2069');
  expect(subject).toContain('\u2068Core & Nexus\u2069');
  expect(text).toContain('\u2068Core & Nexus\u2069');
});

test('the merchant’s words stand in place of ours, as they were typed, in any language', async () => {
  const mail = {
    subject: 'Yours',
    greeting: 'Hi <b>you</b>,',
    body: 'One {shop}\nline.\n\nA second "paragraph" & more.',
  };
  const { subject, html, text } = await write({ language: 'de', mail });
  expect(subject).toBe('Yours');
  expect(text).toContain('Hi <b>you</b>,\n\nOne {shop}\nline.\n\nA second "paragraph" & more.\n');
  expect(html).toContain('Hi &lt;b&gt;you&lt;/b&gt;,');
  expect(html).toContain('One {shop}<br/>line.');
  expect(html).not.toContain(WORDS.de.body);
  expect(text).toContain(WORDS.de.button);
});

test('the shop shows its picture, and its name where the picture is not loaded', async () => {
  const { html } = await write({ sender: { ...sender, logoUrl: 'https://cdn.example/logo.png' } });
  expect(html).toMatch(/<img[^>]* alt="Core &amp; Nexus"/);
  expect(html).toContain('src="https://cdn.example/logo.png"');
  expect((await write()).html).not.toContain('<img');
});

test('the button has the shop’s color, with words that can be read on it', async () => {
  const { html } = await write({ sender: { ...sender, accent: '#e0b100' } });
  const [button] = /<a[^>]*class="button"[^>]*>/.exec(html) ?? [];
  expect(button).toContain('background-color:#e0b100');
  expect(button).toContain('color:#000000');
});

test('what it weighs stays far below where Gmail cuts an e-mail off (102 KB)', async () => {
  const mail = { subject: '', greeting: '', body: 'ア'.repeat(2000) };
  const { html } = await write({ language: 'ar', mail, inside: Array.from({ length: 8 }, () => 'ア'.repeat(120)) });
  expect(Buffer.byteLength(html)).toBeLessThan(40_000);
});
