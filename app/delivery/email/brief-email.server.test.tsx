import { expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { LANGUAGES } from '~/messages/language';
import { BLANK_EMAIL_TEXTS } from '~/brief/schema';
import { briefEmail } from './brief-email.server';
import type { BriefMessageProps } from './brief-message';
import { MESSAGES } from '~/messages/catalog';

const link = 'https://core-nexus.example/apps/unwind/brief/token';
const unsubscribeLink = 'https://core-nexus.example/apps/unwind/unsubscribe/token';
const yourDataLink = 'https://core-nexus.example/apps/unwind/your-data';
const sender = { name: 'Core & Nexus', url: 'https://core-nexus.example', logoUrl: null, accent: '#1d5c52' };

const write = (changes: Partial<BriefMessageProps> = {}) => {
  const { title, inside } = buyersBrief;
  return briefEmail({
    language: 'en',
    sender,
    mail: BLANK_EMAIL_TEXTS,
    title,
    inside,
    link,
    unsubscribeLink,
    yourDataLink,
    ...changes,
  });
};

test.each(LANGUAGES)('in %s, HTML and plain text contain every message', async (language) => {
  const { subject, html, text } = await write({ language });
  const messages = MESSAGES[language].briefEmail;
  expect(html).toContain(`<html dir="${language === 'ar' ? 'rtl' : 'ltr'}" lang="${language}"`);
  expect(subject).toContain(buyersBrief.title);
  for (const message of [
    messages.greeting,
    messages.button,
    messages.inside,
    messages.notYou,
    messages.unsubscribe,
    messages.yourData,
  ]) {
    expect(text).toContain(message);
    expect(html).toContain(message.replaceAll("'", '&#x27;'));
  }
  expect(html).toContain(messages.body.replaceAll("'", '&#x27;'));
  expect(text).toContain(messages.bodyInText);
  for (const line of buyersBrief.inside) expect(text).toContain(`- ${line}\n`);
  expect(text).toContain(`:\n${link}\n`);
  expect(text).toContain(`:\n${unsubscribeLink}\n`);
  expect(text).toContain(`:\n${yourDataLink}\n`);
  expect([subject, html, text].join()).not.toMatch(/\{\w+\}/);
});

test.each(LANGUAGES)(
  'in %s, the plain text mentions no button, and its URLs are surrounded by white space',
  async (language) => {
    const { text } = await write({ language });
    expect(text).not.toContain(MESSAGES[language].briefEmail.body);
    const addresses = text.split(/\s+/).filter((word) => word.includes('http'));
    expect(addresses.sort()).toEqual([sender.url, link, unsubscribeLink, yourDataLink].sort());
  },
);

test.each(LANGUAGES)('in %s, says what the download confirms, only to people who checked the box', async (language) => {
  const { confirms } = MESSAGES[language].marketing;
  const plain = await write({ language });
  const marketing = await write({ language, confirmsMarketing: true });
  for (const part of ['html', 'text'] as const) {
    expect(marketing[part].replace(/\s+/g, ' ')).toContain(confirms);
    expect(plain[part].replace(/\s+/g, ' ')).not.toContain(confirms);
  }
});

test('in Arabic, a title and a shop name in another script don’t change the line’s direction', async () => {
  const { subject, text } = await write({ language: 'ar', title: 'Foam (soft)', inside: [] });
  expect(subject).toContain('\u2068Foam (soft)\u2069');
  expect(subject).toContain('\u2068Core & Nexus\u2069');
  expect(text).toContain('\u2068Core & Nexus\u2069');
});

test('the merchant’s texts replace the defaults as typed, in any language', async () => {
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
  expect(html).not.toContain(MESSAGES.de.briefEmail.body);
  expect(text).toContain(MESSAGES.de.briefEmail.button);
});

test('shows the logo, with the shop’s name as alt text', async () => {
  const { html } = await write({ sender: { ...sender, logoUrl: 'https://cdn.example/logo.png' } });
  expect(html).toMatch(/<img[^>]* alt="Core &amp; Nexus"/);
  expect(html).toContain('src="https://cdn.example/logo.png"');
  expect((await write()).html).not.toContain('<img');
});

test('the button has the accent color and legible text', async () => {
  const { html } = await write({ sender: { ...sender, accent: '#e0b100' } });
  const [button] = /<a[^>]*class="button"[^>]*>/.exec(html) ?? [];
  expect(button).toContain('background-color:#e0b100');
  expect(button).toContain('color:#000000');
});

test('stays well below the size at which Gmail clips emails (102 KB)', async () => {
  const mail = { subject: '', greeting: '', body: 'ア'.repeat(2000) };
  const { html } = await write({ language: 'ar', mail, inside: Array.from({ length: 8 }, () => 'ア'.repeat(120)) });
  expect(Buffer.byteLength(html)).toBeLessThan(40_000);
});
