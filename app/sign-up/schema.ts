/** Validation of the sign-up form. Ignores unknown fields. */
import { z } from 'zod';

import { readArticleId } from '~/insights/articles/article-id';
import { type Address, type AddressProblem, readAddress } from '~/mail/address';
import type { SignUpFields } from './contract';
import type { SignUpMessages } from '~/messages/messages';

/** PostgreSQL can't store NUL, and real forms never contain it. */
const hasNoNul = (text: string) => !text.includes('\0');

/** Control characters, line breaks among them, and those that turn text around. None of the page's values has any. */
const INVISIBLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;

/** A field that the page fills in. Cut if it's too long, because the reader couldn't fix it. */
const metadata = (max: number) =>
  z
    .string()
    .refine(hasNoNul)
    .default('')
    .transform((text) => [...text.replace(INVISIBLE, ' ').trim()].slice(0, max).join(''));

/** An ID as blocks and steps have it; empty if it's anything else, such as a sentence made up for the merchant to read. */
function identifier(text: string): string {
  return /^[\w-]*$/.test(text) ? text : '';
}

export type CheckedFields = Omit<SignUpFields, 'email'> & { email: Address };

const signUpSchema = z.object({
  email: z.string().transform((text, context) => {
    const result = readAddress(text);
    if (result.ok) return result.address;
    context.issues.push({ code: 'custom', params: { problem: result.problem }, input: text });
    return z.NEVER;
  }),
  brief: z.string().min(1).max(100).refine(hasNoNul),
  consent_version: z.string().min(1).max(100).refine(hasNoNul),
  consent: metadata(10),
  marketing: metadata(10),
  marketing_version: metadata(100),
  locale: metadata(35),
  article_id: metadata(100).transform(readArticleId),
  article_path: metadata(500),
  design_mode: metadata(10),
  block_id: metadata(100).transform(identifier),
  step_reached: metadata(100).transform(identifier),
  utm_source: metadata(200),
  utm_medium: metadata(200),
  utm_campaign: metadata(200),
  utm_term: metadata(200),
  utm_content: metadata(200),
  referrer: metadata(1000),
  subject: metadata(200),
  page_age: metadata(20),
  altcha: metadata(4000),
}) satisfies z.ZodType<CheckedFields>;

export const SIGN_UP_FIELDS = Object.keys(signUpSchema.shape) as (keyof SignUpFields)[];

export type CheckedSignUp =
  { ok: true; fields: CheckedFields } | { ok: false; field: keyof SignUpFields | null; message: string };

/** Validates submitted fields. A repeated field is a list, and an upload a file; both are invalid. */
export function checkSignUp(fields: Record<string, unknown>, messages: SignUpMessages): CheckedSignUp {
  const { success, data, error } = signUpSchema.safeParse(fields);
  if (success) return { ok: true, fields: data };
  // Report the address first: it's the only problem that the reader can fix.
  const emailIssue = error.issues.find(({ path }) => path[0] === 'email');
  if (emailIssue) return { ok: false, field: 'email', message: messages.address[addressProblem(emailIssue)] };
  return { ok: false, field: (error.issues[0]?.path[0] as keyof SignUpFields) ?? null, message: messages.incomplete };
}

function addressProblem(issue: z.core.$ZodIssue): AddressProblem {
  return issue.code === 'custom' ? (issue.params?.problem as AddressProblem) : 'empty';
}
