/** What a merchant decides for the whole shop. Each has a default, so that a shop that decided nothing works. */
import { z } from 'zod';

export const settingsSchema = z.object({
  /** Addresses that last for minutes: refused with a word why, or taken and marked. */
  throwAway: z.enum(['refuse', 'mark']).default('refuse'),
  /** Whether a reader must tick a box to consent; without, asking is consenting to what the form says. */
  consentBox: z.boolean().default(false),
  /** Whether a sign-up must bring a proof of work that the reader's browser did: against robots, without puzzles. */
  proofOfWork: z.boolean().default(false),
  /** Sign-ups of the whole shop that are taken in an hour; beyond, something is wrong. */
  requestsPerHour: z.coerce
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(60, 'Allow at least 60 an hour.')
    .max(100_000, 'Keep this to 100,000 an hour.')
    .default(2000),
  /** How often one link downloads; null for as often as the reader likes. */
  downloadsPerLink: z.coerce
    .number('Write a whole number.')
    .int('Write a whole number.')
    .min(1, 'Allow at least one download.')
    .max(1000, 'Keep this to 1,000.')
    .nullable()
    .default(null),
  /** Whether people who ask become customers in Shopify, where `write_customers` is granted. */
  copyCustomers: z.boolean().default(false),
  /** The shop's picture at the top of e-mails; null for its name in words. */
  logoUrl: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'Write a whole address, from https:// on.' })
    .max(500, 'Keep this to 500 characters.')
    .nullable()
    .default(null),
  /** Of buttons and headings in e-mails and in the PDF: `#rrggbb`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Write a color as #1d5c52.')
    .default('#1d5c52'),
});

export type Settings = z.infer<typeof settingsSchema>;
