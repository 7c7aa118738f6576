/** The schema of a Brief's document, which the block's texts, the email and the PDF come from. */
import { z } from 'zod';

import { UNSTORABLE_MESSAGE, unstorablePaths } from '~/http/storable-text';
import type { Problem } from '~/publishing/problem';

import { sectionsSchema } from './section-schema';
import { type TextField, printableText, text, tooLong } from './text-fields';

/** The format of the document. */
export const BRIEF_FORMAT = 2;

/** A text of the email; blank means the default text in the reader's language. */
const emailText = (max: number, forbidden: RegExp, message: string) =>
  z
    .string()
    .trim()
    .max(max, tooLong(max))
    .refine((value) => !forbidden.test(value), message);

/** The merchant's own texts in the email. */
export const emailTextsSchema = z.object({
  subject: emailText(150, /[\p{Cc}\u2028\u2029]/u, 'Keep the subject to one line'),
  greeting: emailText(150, /[\p{Cc}\u2028\u2029]/u, 'Keep the greeting to one line'),
  /** Blank lines separate paragraphs. */
  body: z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n'))
    .pipe(emailText(2000, /[^\P{Cc}\n\t]/u, UNSTORABLE_MESSAGE)),
});

export type EmailTexts = z.infer<typeof emailTextsSchema>;

export const BLANK_EMAIL_TEXTS: EmailTexts = { subject: '', greeting: '', body: '' };

export const briefSchema = documentSchema(text, sectionsSchema(text));

/** A document that a PDF can be generated from. */
const printableSchema = documentSchema(
  printableText,
  sectionsSchema(printableText).min(1, 'Add at least one section to generate the PDF'),
);

function documentSchema(textField: TextField, sections: ReturnType<typeof sectionsSchema>) {
  return z.object({
    version: z.literal(BRIEF_FORMAT),
    handle: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lowercase letters, numbers, and single hyphens'),
    title: textField('a title', 90),
    /** One or two sentences about why to request it. */
    pitch: textField('a description', 300),
    inside: z.array(textField('a line', 120)).min(1, 'Enter at least one line').max(8, 'Use 8 lines or fewer'),
    /** The guide's text; empty if the merchant uploaded the guide as a PDF. */
    sections,
    /** What readers agree to. */
    consent: z.string().trim().min(20, 'Enter a sentence about what readers agree to').max(600, tooLong(600)),
    /** What readers agree to by checking the marketing box; blank for our text in the reader's language. */
    marketingConsent: z
      .string()
      .trim()
      .max(600, tooLong(600))
      .refine((value) => value === '' || value.length >= 20, 'Enter a sentence about what readers agree to')
      .default(''),
    /** The link to another store; null for none. */
    alternative: z
      .object({
        label: text('the link text', 80),
        url: z
          .url({
            protocol: /^https$/,
            hostname: z.regexes.domain,
            error: 'Enter a full URL that starts with https://',
          })
          .max(500, tooLong(500)),
      })
      .nullable(),
    /** Shown on the page after the download, as Shopify described it when it was chosen or published; null for none. */
    product: z
      .object({
        id: z.string().regex(/^gid:\/\/shopify\/Product\/\d+$/, 'Choose the product again'),
        handle: z.string().min(1).max(255),
        title: z.string().min(1).max(255),
        image: z.object({ url: z.url({ protocol: /^https?$/ }).max(2000), alt: z.string().max(1000) }).nullable(),
        /** The only variant's number, as carts name it; null if there are several to choose from. */
        variantId: z.string().regex(/^\d+$/).nullable(),
      })
      .nullable()
      .default(null),
    /** Null if the merchant uses the default email. */
    mail: emailTextsSchema.nullable(),
  });
}

export type Brief = z.infer<typeof briefSchema>;

export type BriefProduct = NonNullable<Brief['product']>;

export type { Problem };

/**
 * Validates a document.
 * @param isGenerated whether the PDF is generated from it, which requires a guide text in printable characters.
 */
export function checkBrief(document: unknown, isGenerated: boolean): { brief: Brief } | { problems: Problem[] } {
  const unstorable = unstorablePaths(document);
  if (unstorable.length > 0) return { problems: unstorable.map((path) => ({ path, message: UNSTORABLE_MESSAGE })) };
  const schema = isGenerated ? printableSchema : briefSchema;
  const { success, data, error } = schema.safeParse(isGenerated ? document : withoutBlankSections(document));
  if (success) return { brief: data };
  return { problems: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

/** Drops the blank section that the editor adds if there is none. */
function withoutBlankSections(document: unknown): unknown {
  const blank = z.object({
    heading: z.string().regex(/^\s*$/),
    blocks: z.array(z.object({ kind: z.literal('text'), paragraphs: z.array(z.unknown()).max(0) })).max(1),
  });
  const { success, data } = z.looseObject({ sections: z.array(z.unknown()) }).safeParse(document);
  if (!success) return document;
  return { ...data, sections: data.sections.filter((section) => !blank.safeParse(section).success) };
}
