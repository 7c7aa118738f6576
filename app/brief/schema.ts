/** What a brief may hold: the document that the merchant edits, and that the block's words and the PDF are made from. */
import { z } from 'zod';

import { unprintable } from './pdf-characters';

/** One line or paragraph that is printed. */
const printed = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write something here.')
    .max(max, `Keep this to ${max} characters.`)
    .superRefine((text, context) => {
      const character = unprintable(text);
      if (character === null) return;
      context.addIssue({ code: 'custom', message: `The PDF’s typeface has no “${character}”. Write it another way.` });
    });

export const briefSchema = z.object({
  version: z.literal(1),
  handle: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.'),
  title: printed(90),
  /** Why to ask for it, in a sentence or two. */
  pitch: printed(300),
  /** What is inside, a line each. */
  inside: z.array(printed(120)).min(1, 'Write at least one line.').max(8, 'Keep this to 8 lines.'),
  /** The text of the guide. */
  sections: z
    .array(
      z.object({
        heading: printed(90),
        paragraphs: z
          .array(printed(1500))
          .min(1, 'Write at least one paragraph.')
          .max(12, 'Keep this to 12 paragraphs.'),
      }),
    )
    .min(1, 'Write at least one section.')
    .max(12, 'Keep this to 12 sections.'),
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
});

export type Brief = z.infer<typeof briefSchema>;

/** Where a document breaks the rules: a path such as `sections.0.heading`, and what to do about it. */
export interface Problem {
  path: string;
  message: string;
}

/** Checks a document. */
export function checkBrief(document: unknown): { brief: Brief } | { problems: Problem[] } {
  const { success, data, error } = briefSchema.safeParse(document);
  if (success) return { brief: data };
  return { problems: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}
