/** What the sign-up form may send. Fields that it does not know are ignored. */
import { z } from 'zod';

import { type Address, readAddress } from './address';
import type { SignUpFields } from './contract';

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

/** What a form sends for a field: once, and as text. */
const signUpSchema = z.object({
  email: z.string({ error: 'Write your e-mail address.' }).transform((text, context) => {
    const read = readAddress(text);
    if (read.ok) return read.address;
    context.issues.push({ code: 'custom', message: read.message, input: text });
    return z.NEVER;
  }),
  brief: z.string().min(1).max(100).refine(hasNoNul),
  consent_version: z.string().min(1).max(100).refine(hasNoNul),
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
}) satisfies z.ZodType<CheckedFields>;

/** Names of the fields, in the order of the form. */
export const SIGN_UP_FIELDS = Object.keys(signUpSchema.shape) as (keyof SignUpFields)[];

export type CheckedSignUp =
  { ok: true; fields: CheckedFields } | { ok: false; field: keyof SignUpFields | null; message: string };

/** Checks what was sent: by field, text, or anything else where it was sent twice or as a file. */
export function checkSignUp(sent: Record<string, unknown>): CheckedSignUp {
  const { success, data, error } = signUpSchema.safeParse(sent);
  if (success) return { ok: true, fields: data };
  const issues = error.issues.map(({ path, message }) => ({ field: path[0] as keyof SignUpFields, message }));
  // Of all that is wrong, the address is what the reader can mend.
  const atEmail = issues.find(({ field }) => field === 'email');
  if (atEmail) return { ok: false, field: 'email', message: atEmail.message };
  return {
    ok: false,
    field: issues[0]?.field ?? null,
    message: 'This form is not complete. Reload the page and try again.',
  };
}
