/** Requests for Briefs: reading one, and recording whether its email arrived. */
import type { Db, Tx } from '~/db.server';

import type { BriefRequest, Person } from '../../../prisma/client/client';

export type RequestWithPerson = BriefRequest & { person: Person };

interface RequestKey {
  db: Db;
  shop: string;
  requestId: string;
  /** The person that it must belong to; anyone by default. */
  personId?: string;
}

/** A request with its person; null if it doesn't exist. */
export async function findRequest({ db, shop, requestId, personId }: RequestKey): Promise<RequestWithPerson | null> {
  const request = await db.briefRequest.findFirst({
    where: { shop, id: requestId, personId },
    include: { person: true },
  });
  // Prisma reads the person separately, and they may have been erased in between.
  return request && (request.person as Person | null) ? request : null;
}

interface Failure {
  shop: string;
  requestId: string;
  personId: string;
  reason: string;
  /** Whether the person is marked too; false if the mail server objects to the email, not to the address. */
  isUnreachable: boolean;
}

/** Marks a request's email as failed. The person must be locked. */
export async function markFailed(tx: Tx, { shop, requestId, personId, reason, isUnreachable }: Failure): Promise<void> {
  const failedAt = new Date();
  await tx.briefRequest.updateMany({ where: { shop, id: requestId }, data: { failedAt, failure: reason } });
  if (isUnreachable) await tx.person.updateMany({ where: { shop, id: personId }, data: { failedAt } });
}

/**
 * Marks a request's email as no longer failed. The person must be locked.
 * @returns false if it wasn't marked as failed.
 */
export async function clearRequestFailure(tx: Tx, params: { shop: string; requestId: string }): Promise<boolean> {
  const { shop, requestId } = params;
  const { count } = await tx.briefRequest.updateMany({
    where: { shop, id: requestId, failedAt: { not: null } },
    data: { failedAt: null, failure: null },
  });
  return count > 0;
}

/** Marks a person as reachable again. The person must be locked. */
export async function clearPersonFailure(tx: Tx, params: { shop: string; personId: string }): Promise<void> {
  const { shop, personId } = params;
  await tx.person.updateMany({ where: { shop, id: personId, failedAt: { not: null } }, data: { failedAt: null } });
}
