/** The merchant's settings for the whole shop. Each has a default. */
import { z } from 'zod';

import { periodProblem } from './retention';

/** Allowed ranges of numeric settings. */
export const LIMITS = {
  requestsPerHour: { min: 60, max: 100_000 },
  downloadsPerLink: { min: 1, max: 1000 },
};

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

export const settingsSchema = z.object({
  /** Whether disposable addresses are rejected, or accepted and labeled. */
  disposable: z.enum(['refuse', 'mark']).default('refuse'),
  /** Whether readers must check a box; otherwise, submitting the form is consent. */
  consentBox: z.boolean().default(false),
  /** Whether the form also asks for marketing consent, with an optional checkbox. */
  marketingConsent: z.boolean().default(false),
  /** Bot protection: whether a sign-up must include a proof of work. */
  proofOfWork: z.boolean().default(false),
  /** Sign-ups per hour in the whole shop that the merchant expects. Near it, proof of work is required. */
  requestsPerHour: wholeNumber(LIMITS.requestsPerHour).default(2000),
  /** Downloads per link; null for no limit. */
  downloadsPerLink: wholeNumber(LIMITS.downloadsPerLink).nullable().default(null),
  /** Whether people are copied to Shopify customers, if `write_customers` is granted. */
  copyCustomers: z.boolean().default(false),
  /** The logo at the top of emails; null to show the shop's name. */
  logoUrl: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'Enter a full URL that starts with https://' })
    .max(500, 'Use 500 characters or fewer')
    .nullable()
    .default(null),
  /** Color of buttons and headings in emails and generated PDFs: `#rrggbb`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Enter a color like #1d5c52')
    .default('#1d5c52'),
  /** How long expired links are kept, and bot clicks. */
  linkRetention: period.default('30 days'),
  /** How long user agents are kept before they're reduced to words. */
  userAgentRetention: period.default('90 days'),
  /** How long people are kept who never downloaded, after their last request. */
  inactiveRetention: period.default('12 months'),
  /** How long all data is kept after the app is uninstalled. */
  uninstallRetention: period.default('30 days'),
});

/** The settings that are retention periods. */
export const RETENTION_SETTINGS = [
  'linkRetention',
  'userAgentRetention',
  'inactiveRetention',
  'uninstallRetention',
] as const satisfies (keyof z.infer<typeof settingsSchema>)[];

export type Settings = z.infer<typeof settingsSchema>;
