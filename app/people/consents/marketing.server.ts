/** Marketing consent: given with a request, confirmed by downloading its Brief, and withdrawn at any time. */
import type { Db, Tx } from '~/db.server';

import { type MarketingConsent, marketingConsent } from './marketing-state';

interface PersonKey {
  shop: string;
  personId: string;
}

interface RequestKey {
  shop: string;
  requestId: string;
}

const MARKETING = { purpose: 'marketing' } as const;
const VALID = { ...MARKETING, withdrawnAt: null } as const;

/** A person's marketing consent; null if they never gave any. */
export async function findMarketingConsent(
  db: Db | Tx,
  { shop, personId }: PersonKey,
): Promise<MarketingConsent | null> {
  const ofPerson = { shop, request: { personId } };
  const withdrawn = { ...MARKETING, withdrawnAt: { not: null } };
  const latest = { agreedAt: true, confirmedAt: true, withdrawnAt: true } as const;
  // Only the latest times matter, and there can be many receipts.
  const states = await Promise.all(
    [VALID, withdrawn].map((where) => db.consentReceipt.aggregate({ where: { ...ofPerson, ...where }, _max: latest })),
  );
  return marketingConsent(
    states.flatMap(({ _max: { agreedAt, ...times } }) => (agreedAt ? [{ agreedAt, ...times }] : [])),
  );
}

/** Whether downloading this request's Brief would confirm a marketing consent. */
export async function awaitsConfirmation({ db, shop, requestId }: RequestKey & { db: Db }): Promise<boolean> {
  const where = { shop, requestId, ...VALID, confirmedAt: null };
  return (await db.consentReceipt.findFirst({ where, select: { id: true } })) !== null;
}

/** Confirms the consent given with a request, because its Brief was downloaded. The person must be locked. */
export async function confirmMarketing(tx: Tx, { shop, requestId }: RequestKey): Promise<void> {
  const where = { shop, requestId, ...VALID, confirmedAt: null };
  await tx.consentReceipt.updateMany({ where, data: { confirmedAt: new Date() } });
}

/**
 * Withdraws all of a person's marketing consents. The person must be locked.
 * @returns false if there was nothing to withdraw
 */
export async function withdrawMarketing(tx: Tx, { shop, personId }: PersonKey): Promise<boolean> {
  const where = { shop, ...VALID, request: { personId } };
  const { count } = await tx.consentReceipt.updateMany({ where, data: { withdrawnAt: new Date() } });
  return count > 0;
}
