/** The merchant's settings for the whole shop. Each has a default. */
import { z } from 'zod';

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

export const settingsSchema = z.object({
  /** Whether disposable addresses are rejected, or accepted and labeled. */
  disposable: z.enum(['refuse', 'mark']).default('refuse'),
  /** Whether readers must check a box; otherwise, submitting the form is consent. */
  consentBox: z.boolean().default(false),
  /** Whether the form also asks for marketing consent, with an optional checkbox. */
  marketingConsent: z.boolean().default(false),
  /** Bot protection: whether a sign-up must include a proof of work. */
  proofOfWork: z.boolean().default(false),
  /** Sign-ups accepted per hour in the whole shop. */
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
});

export type Settings = z.infer<typeof settingsSchema>;
