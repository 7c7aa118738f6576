/** The two ways to check a routine's fields. Drafts only have size limits; published routines must also be complete. */
import { z } from 'zod';

/** Maximum characters per text and entries per list. */
export const LIMITS = { line: 200, text: 2000, url: 2000, name: 64, lines: 40, phases: 20, steps: 40 } as const;

/** Seconds. */
const MAX_REST = 900;

/** `Required` is the type of a required number, which is null in a draft until it's entered. */
export interface FieldRules<Required extends number | null> {
  /** A single line. It may be blank unless there's a message for that, as for the other fields. */
  line: (blankMessage?: string) => z.ZodType<string>;
  text: (blankMessage?: string) => z.ZodType<string>;
  /** A list of texts. `noun` completes "Enter …". */
  lines: (noun: string, emptyMessage?: string) => z.ZodType<string[]>;
  /** An ID or a handle. */
  name: (pattern: RegExp, message: string) => z.ZodType<string>;
  url: (isAllowed: (url: string) => boolean, message: string) => z.ZodType<string>;
  /** From 1 to `max`. */
  number: (max: number) => z.ZodType<Required>;
  optionalNumber: (max: number) => z.ZodType<number | null>;
  /** Seconds of rest: 0 for none. */
  rest: () => z.ZodType<Required | number>;
  /** A GID of Shopify's. */
  reference: (message: string) => z.ZodType<string>;
  list: <Entry extends z.ZodType>(entry: Entry, max: number, emptyMessage?: string) => z.ZodArray<Entry>;
  /** Checks several fields together. */
  together: <Schema extends z.ZodType>(schema: Schema, check: Check<z.output<Schema>>) => Schema;
}

type Check<Value> = (value: Value, report: (path: (string | number)[], message: string) => void) => void;

const tooLong = (max: number) => `Use ${max.toLocaleString('en')} characters or fewer`;
const tooMany = (max: number) => `Use ${max} or fewer`;

/** Removes characters that can't be stored or displayed: control characters and unpaired surrogates. */
const clean = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');

const draftText = (max: number) => z.string().max(max, tooLong(max)).transform(clean);

export const DRAFT_RULES: FieldRules<number | null> = {
  line: () => draftText(LIMITS.line),
  text: () => draftText(LIMITS.text),
  lines: () => z.array(draftText(LIMITS.text)).max(LIMITS.lines, tooMany(LIMITS.lines)),
  name: () => draftText(LIMITS.name),
  url: () => draftText(LIMITS.url),
  number: () => z.number().nullable(),
  optionalNumber: () => z.number().nullable(),
  rest: () => z.number().nullable(),
  reference: () => draftText(LIMITS.line),
  list: (entry, max) => z.array(entry).max(max, tooMany(max)),
  together: (schema) => schema,
};

const completeText = (max: number, blankMessage?: string) => {
  const text = z.string().trim().max(max, tooLong(max));
  return blankMessage === undefined ? text : text.min(1, blankMessage);
};

const completeList = <Entry extends z.ZodType>(entry: Entry, max: number, emptyMessage?: string) => {
  const list = z.array(entry).max(max, tooMany(max));
  return emptyMessage === undefined ? list : list.min(1, emptyMessage);
};

const wholeNumber = (max: number) =>
  z
    .int('Enter a whole number')
    .min(1, 'Enter 1 or more')
    .max(max, `Enter ${max.toLocaleString('en')} or less`);

export const PUBLISH_RULES: FieldRules<number> = {
  line: (blankMessage) => completeText(LIMITS.line, blankMessage).regex(/^[^\n]*$/, 'Keep this to one line'),
  text: (blankMessage) => completeText(LIMITS.text, blankMessage),
  lines: (noun, emptyMessage) => completeList(completeText(LIMITS.text, `Enter ${noun}`), LIMITS.lines, emptyMessage),
  name: (pattern, message) => z.string().max(LIMITS.name, tooLong(LIMITS.name)).regex(pattern, message),
  url: (isAllowed, message) => completeText(LIMITS.url).refine(isAllowed, message),
  number: wholeNumber,
  optionalNumber: (max) => wholeNumber(max).nullable(),
  rest: () => z.int('Enter a whole number').min(0, 'Enter 0 or more').max(MAX_REST, `Enter ${MAX_REST} or less`),
  reference: (message) =>
    z
      .string()
      .max(LIMITS.line)
      .regex(/^gid:\/\/shopify\/[A-Za-z]+\/\d+$/, message),
  list: completeList,
  together: (schema, check) =>
    schema.superRefine((value, context) =>
      check(value, (path, message) => context.addIssue({ code: 'custom', path, message })),
    ),
};
