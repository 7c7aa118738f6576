/** What the sign-up form may send. Fields that it does not know are ignored. */
import { z } from 'zod';

import { type Address, type AddressFault, readAddress } from './address';
import type { SignUpFields } from '../contract';
import type { SignUpWords } from './sign-up-words';

/** PostgreSQL keeps no NUL in a text, and no form sends one. */
const hasNoNul = (text: string) => !text.includes('\0');

/** A fact that the page adds by itself. The reader cannot mend one that is too long, so it is cut. */
const fact = (max: number) =>
  z
    .string()
    .refine(hasNoNul)
    .default('')
    .transform((text) => [...text.trim()].slice(0, max).join(''));

/** The fields as the sign-up uses them. */
export type CheckedFields = Omit<SignUpFields, 'email'> & { email: Address };

/** What a form sends for a field: once, and as text. What is wrong with an address is its fault, for words to say. */
const signUpSchema = z.object({
  email: z.string().transform((text, context) => {
    const read = readAddress(text);
    if (read.ok) return read.address;
    context.issues.push({ code: 'custom', params: { fault: read.fault }, input: text });
    return z.NEVER;
  }),
  brief: z.string().min(1).max(100).refine(hasNoNul),
  consent_version: z.string().min(1).max(100).refine(hasNoNul),
  consent: fact(10),
  locale: fact(35),
  article_id: fact(50),
  article_title: fact(300),
  // Only a path of the shop's own.
  article_path: fact(500).transform((path) => (/^\/(?![/\\])/.test(path) ? path : '')),
  block_id: fact(100),
  step_reached: fact(100),
  utm_source: fact(200),
  utm_medium: fact(200),
  utm_campaign: fact(200),
  utm_term: fact(200),
  utm_content: fact(200),
  referrer: fact(1000),
  subject: fact(200),
  page_age: fact(20),
  altcha: fact(4000),
}) satisfies z.ZodType<CheckedFields>;

/** Names of the fields, in the order of the form. */
export const SIGN_UP_FIELDS = Object.keys(signUpSchema.shape) as (keyof SignUpFields)[];

export type CheckedSignUp =
  { ok: true; fields: CheckedFields } | { ok: false; field: keyof SignUpFields | null; message: string };

/** Checks what was sent: by field, text, or anything else where it was sent twice or as a file. */
export function checkSignUp(sent: Record<string, unknown>, words: SignUpWords): CheckedSignUp {
  const { success, data, error } = signUpSchema.safeParse(sent);
  if (success) return { ok: true, fields: data };
  // Of all that is wrong, the address is what the reader can mend.
  const atEmail = error.issues.find(({ path }) => path[0] === 'email');
  if (atEmail) return { ok: false, field: 'email', message: words.address[faultIn(atEmail)] };
  return { ok: false, field: (error.issues[0]?.path[0] as keyof SignUpFields) ?? null, message: words.incomplete };
}

function faultIn(issue: z.core.$ZodIssue): AddressFault {
  return issue.code === 'custom' ? (issue.params?.fault as AddressFault) : 'empty';
}
