/** Handles a request for a Brief. Everything is committed before the reader sees "Check your inbox". */
import type { Db, Pool } from '~/db.server';
import { truncateNetwork } from '~/http/network';
import { messagesFor } from '~/messages/catalog';

import { type SignUpError, refusal } from './admission.server';
import { type Proof, verifyProof } from './proof-of-work.server';
import { saveSignUp } from './save.server';
import { type CheckedFields, checkSignUp } from './schema';
import { type Terms, readTerms, recallTerms } from './terms.server';

export type SignUpResult =
  | {
      ok: true;
      fields: CheckedFields;
      /** When the email is sent; null for at once. */
      sendAt: Date | null;
      /** Whether the app proxy isn't where it was last. */
      isNewPath: boolean;
    }
  | SignUpError;

export interface SignUpInput {
  db: Db;
  pool: Pool;
  shop: string;
  /** The submitted values, not validated. */
  fields: Record<string, unknown>;
  /** Whether the block's script submitted the form. If so, it can provide a proof of work. */
  isScript: boolean;
  /** The reader's IP address, as the app proxy reports it; empty if unknown. */
  clientAddress: string;
  /** The browser's, as the app proxy passes it on; empty if unknown. */
  userAgent: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  /** The app proxy's, without a language; null if it isn't known. */
  proxyPath?: string | null;
  /** The app's secret, which signs challenges. */
  secret: string;
}

/** How often the settings or the Brief may change while a form is handled. */
const MAX_ATTEMPTS = 5;

/**
 * Saves the person, the request, the consent receipts, the jobs and the counts in one statement. The result is the same
 * whether or not the address is known. A repeated request sends the Brief again. The queue must have been started.
 * @throws if it can't be saved
 */
export async function signUp(input: SignUpInput): Promise<SignUpResult> {
  const { db, shop, secret } = input;
  const parsed = checkSignUp(input.fields, messagesFor(input.fields.locale).signUp);
  if (!parsed.ok) return { ...parsed, reason: 'invalid' };
  const { fields } = parsed;
  const proof = fields.altcha === '' ? null : await verifyProof({ shop, secret, altcha: fields.altcha });

  const recalled = recallTerms({ db, shop, fields });
  const result = recalled && (await save({ ...input, fields, proof, terms: recalled }));
  if (result) return result;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const read = await readTerms({ db, shop, fields });
    if (!read.ok) return read;
    const saved = await save({ ...input, fields, proof, terms: read.terms });
    if (saved) return saved;
  }
  throw new Error('The settings or the Brief changed each time.');
}

/** Null if the terms aren't valid anymore. */
async function save(
  input: Omit<SignUpInput, 'fields'> & { fields: CheckedFields; proof: Proof | null; terms: Terms },
): Promise<SignUpResult | null> {
  const { pool, fields, clientAddress } = input;
  const saved = await saveSignUp(pool, { ...input, network: truncateNetwork(clientAddress) });
  switch (saved.outcome) {
    case 'stale':
    case 'unknown-wording':
      return null;
    case 'accepted':
      return {
        ...{ ok: true, fields, isNewPath: saved.isNewPath },
        sendAt: saved.sendAt === null ? null : new Date(saved.sendAt),
      };
    default:
      return refusal(saved, fields.locale);
  }
}
