/** What a brief may hold: the document that the merchant edits, and that the block's words and the PDF are made from. */
import { z } from 'zod';

import { UNSEEN, unkeptIn } from '~/kept-text';

import { unprintable } from './document/pdf-characters';

/** One line or paragraph. */
const line = (max: number) =>
  z.string().trim().min(1, 'Write something here.').max(max, `Keep this to ${max} characters.`);

/** The same, where it is printed. */
const printed = (max: number) =>
  line(max).superRefine((text, context) => {
    const character = unprintable(text);
    if (character === null) return;
    context.addIssue({
      code: 'custom',
      message: `The PDF’s typeface has no “${character}”. Write it another way, or upload a PDF of your own, which has no such limit.`,
    });
  });

/** A text of the e-mail; empty for ours, in the reader's language. */
const mailed = (max: number, none: RegExp, complaint: string) =>
  z
    .string()
    .trim()
    .max(max, `Keep this to ${max} characters.`)
    .refine((text) => !none.test(text), complaint);

/** What the merchant says in the e-mail, in place of our own words. */
export const mailSchema = z.object({
  subject: mailed(150, /[\p{Cc}\u2028\u2029]/u, 'Keep the subject to one line.'),
  greeting: mailed(150, /[\p{Cc}\u2028\u2029]/u, 'Keep the greeting to one line.'),
  /** Paragraphs are parted by an empty line. */
  body: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .pipe(mailed(2000, /[^\P{Cc}\n\t]/u, 'This has a character that cannot be seen. Write it again here.')),
});

export type BriefMail = z.infer<typeof mailSchema>;

/** What a merchant who wrote nothing says. */
export const OUR_WORDS: BriefMail = { subject: '', greeting: '', body: '' };

export const briefSchema = schemaOf(line, z.array(sectionOf(line)));

/** What the PDF can be made from. */
const printableSchema = schemaOf(printed, z.array(sectionOf(printed)).min(1, 'Write at least one section.'));

function schemaOf(text: typeof line, sections: z.ZodArray<ReturnType<typeof sectionOf>>) {
  return z.object({
    version: z.literal(1),
    handle: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.'),
    title: text(90),
    /** Why to ask for it, in a sentence or two. */
    pitch: text(300),
    /** What is inside, a line each. */
    inside: z.array(text(120)).min(1, 'Write at least one line.').max(8, 'Keep this to 8 lines.'),
    /** The text of the guide; none where the merchant's own PDF is the guide. */
    sections: sections.max(12, 'Keep this to 12 sections.'),
    /** The words that readers agree to. */
    consent: z
      .string()
      .trim()
      .min(20, 'Say in a sentence what the reader agrees to.')
      .max(600, 'Keep this to 600 characters.'),
    /** For readers who would rather buy elsewhere; null for none. */
    alternative: z
      .object({
        label: z.string().trim().min(1, 'Write what the link says.').max(80, 'Keep this to 80 characters.'),
        url: z
          .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'Write a whole address, from https:// on.' })
          .max(500, 'Keep this to 500 characters.'),
      })
      .nullable(),
    /** The merchant's words in the e-mail; null for ours. */
    mail: mailSchema.nullable().default(null),
  });
}

function sectionOf(text: typeof line) {
  return z.object({
    heading: text(90),
    paragraphs: z.array(text(1500)).min(1, 'Write at least one paragraph.').max(12, 'Keep this to 12 paragraphs.'),
  });
}

export type Brief = z.infer<typeof briefSchema>;

/** Where a document breaks the rules: a path such as `sections.0.heading`, and what to do about it. */
export interface Problem {
  path: string;
  message: string;
}

/**
 * Checks a document.
 * @param isMade whether its PDF is made from it: then there must be a text, of characters that the typeface has.
 */
export function checkBrief(document: unknown, isMade: boolean): { brief: Brief } | { problems: Problem[] } {
  const unkept = unkeptIn(document);
  if (unkept.length > 0) return { problems: unkept.map((path) => ({ path, message: UNSEEN })) };
  const schema = isMade ? printableSchema : briefSchema;
  const { success, data, error } = schema.safeParse(isMade ? document : withoutBlankSections(document));
  if (success) return { brief: data };
  return { problems: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

/** The editor shows a section to write in where there is none. */
function withoutBlankSections(document: unknown): unknown {
  const blank = z.object({ heading: z.string().regex(/^\s*$/), paragraphs: z.array(z.unknown()).max(0) });
  const { success, data } = z.looseObject({ sections: z.array(z.unknown()) }).safeParse(document);
  if (!success) return document;
  return { ...data, sections: data.sections.filter((section) => !blank.safeParse(section).success) };
}
