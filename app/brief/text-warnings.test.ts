import { expect, test } from 'vitest';

import { MESSAGES } from '~/messages/catalog';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { blankBrief } from './editor/form-values';
import type { Brief } from './schema';
import { textWarnings } from './text-warnings';

const base: Brief = { ...blankBrief('How to choose a mat'), pitch: 'So that it lasts.', inside: ['Thickness', 'Grip'] };
const paths = (changes: Partial<Brief>) => textWarnings({ ...base, ...changes }).map(({ path }) => path);
const mail = (subject: string) => ({ mail: { subject, greeting: '', body: '' } });

test('a new Brief has none', () => {
  expect(textWarnings(base)).toEqual([]);
  expect(textWarnings({ ...base, consent: buyersBrief.consent })).toEqual([]);
});

test.each<[path: string, changes: Partial<Brief>]>([
  ['title', { title: 'How to choose a mat that lasts for years and years' }],
  ['pitch', { pitch: 'how to choose a mat ' }],
  ['inside.1', { inside: ['Grip', 'grip', 'Size'] }],
  ['mail.subject', mail('Everything that you always wanted to know about choosing a mat')],
  ['consent', { consent: 'I agree to everything by email.' }],
  ['consent', { consent: 'Send me the Brief whenever you like.' }],
  ['consent', { consent: 'Email me the Brief, and your newsletter once a week.' }],
  ['consent', { consent: 'Schickt mir den Leitfaden und Angebote per E-Mail.' }],
])('%s', (path, changes) => {
  expect(paths(changes)).toEqual([path]);
});

test('a long title isn’t in the subject if the email has one of its own', () => {
  expect(paths({ title: 'How to choose a mat that lasts for years and years', ...mail('Your mat') })).toEqual([]);
});

test.each([
  'Send me “How to choose a mat” by email.',
  'Schickt mir den Leitfaden per E-Mail.',
  'Envíame la guía por correo electrónico.',
  'Envoyez-moi le guide par courriel.',
  'Inviatemi la guida per posta elettronica.',
  'Stuur me de gids per e-mail.',
  'Wyślijcie mi poradnik e-mailem.',
  'Enviem-me o guia por e-mail.',
  'ガイドをメールで送ってください。',
  'أرسلوا لي الدليل عبر البريد الإلكتروني.',
])('a consent that says what’s sent has none: %s', (consent) => {
  expect(paths({ consent })).toEqual([]);
});

test('our own marketing texts would be noticed as a consent to the Brief', () => {
  for (const language of ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'ja', 'ar'] as const) {
    expect(paths({ consent: MESSAGES[language].marketing.wording('Core Nexus') }), language).toContain('consent');
  }
});
