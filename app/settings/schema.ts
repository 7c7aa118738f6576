/** The merchant's settings for the whole shop. Each has a default. Only for the server. */
import { z } from 'zod';

import { readAddress } from '~/mail/address';
import { en } from '~/messages/en';
import { MAX_LANGUAGES } from '~/translations/contract';
import { LOCALE_PATTERN } from '~/translations/locales';

import { LIMITS, accentSchema, logoUrlSchema } from './fields';
import { periodProblem } from './retention';

const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  z.coerce
    .number('Enter a whole number')
    .int('Enter a whole number')
    .min(min, `Enter ${min.toLocaleString('en')} or more`)
    .max(max, `Enter ${max.toLocaleString('en')} or less`);

const period = z.string().superRefine((text, context) => {
  const message = periodProblem(text);
  if (message) context.addIssue({ code: 'custom', message });
});

const locale = z.string().regex(LOCALE_PATTERN, 'Choose one of the languages');

/** As readers' addresses: one address, without a name. */
const address = z.string().transform((text, context) => {
  const read = readAddress(text);
  if (read.ok) return read.address.typed;
  context.addIssue({ code: 'custom', message: en.signUp.address[read.problem] });
  return z.NEVER;
});

export const settingsSchema = z.object({
  /** What routines and Briefs are written in, unless Shopify says. */
  primaryLanguage: locale.default('en'),
  /** What they're translated into, unless Shopify says. */
  languages: z
    .array(locale)
    .max(MAX_LANGUAGES - 1, `Choose ${MAX_LANGUAGES - 1} languages or fewer`)
    .transform((locales) => [...new Set(locales)])
    .default([]),
  /** Whether the merchant dismissed the home page's setup guide. */
  isSetupDismissed: z.boolean().default(false),
  /** Whether the merchant sent a test email, which the setup guide asks for. */
  hasSentTestEmail: z.boolean().default(false),
  /** The last day (`2026-11-29`) of the demo's made-up readers; null without any. */
  sampleUntil: z.iso.date().nullable().default(null),
  /** Whether disposable addresses are rejected, or accepted and labeled. */
  disposable: z.enum(['refuse', 'mark']).default('refuse'),
  /** Whether readers must check a box; otherwise, submitting the form is consent. */
  consentBox: z.boolean().default(false),
  /** Whether the form also asks for marketing consent, with an optional checkbox. */
  marketingConsent: z.boolean().default(false),
  /** Whether what readers do on pages is counted, if they allow analytics. The database reads it by this name. */
  countReaders: z.boolean().default(true),
  /** Bot protection: whether a sign-up must include a proof of work. */
  proofOfWork: z.boolean().default(false),
  /** Sign-ups per hour in the whole shop that the merchant expects. Near it, proof of work is required. */
  requestsPerHour: wholeNumber(LIMITS.requestsPerHour).default(2000),
  /** Downloads per link; null for no limit. */
  downloadsPerLink: wholeNumber(LIMITS.downloadsPerLink).nullable().default(null),
  /** Whether people are copied to Shopify customers, if `write_customers` is granted. */
  copyCustomers: z.boolean().default(false),
  /** The logo at the top of emails; null to show the shop's name. */
  logoUrl: logoUrlSchema.nullable().default(null),
  /** Color of buttons and headings in emails and generated PDFs: `#rrggbb`. */
  accent: accentSchema.default('#1d5c52'),
  /** Where replies to emails go; null for the shop owner's address. */
  replyTo: address.nullable().default(null),
  /** Whether the merchant gets an email about the week. */
  weeklyEmail: z.boolean().default(false),
  /** Where it goes; null for the shop owner's address. */
  weeklyEmailTo: address.nullable().default(null),
  /** How long expired links are kept, and bot clicks. */
  linkRetention: period.default('30 days'),
  /** How long user agents are kept before they're reduced to words. */
  userAgentRetention: period.default('90 days'),
  /** How long people are kept who never downloaded, after their last request. */
  inactiveRetention: period.default('12 months'),
  /** How long all data is kept after the app is uninstalled. */
  uninstallRetention: period.default('30 days'),
});

export type Settings = z.infer<typeof settingsSchema>;
