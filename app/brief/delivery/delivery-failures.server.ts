/** E-mails that could not be delivered: why, and to whom. */
import type { Db } from '~/db.server';

import type { PeopleCursor } from '../people/people-query';

const ON_A_PAGE = 50;

export interface DeliveryFailure {
  /** Of the request. */
  id: string;
  personId: string;
  email: string;
  articleTitle: string;
  at: Date;
  why: string;
}

export interface FailuresPage {
  failures: DeliveryFailure[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** The latest requests first, by keyset. */
export async function listFailures(of: { db: Db; shop: string; cursor: PeopleCursor }): Promise<FailuresPage> {
  const { db, shop, cursor } = of;
  const isBackwards = cursor !== null && 'before' in cursor;
  const start = cursor === null ? {} : 'after' in cursor ? { id: { lt: cursor.after } } : { id: { gt: cursor.before } };
  const rows = await db.briefRequest.findMany({
    where: { shop, failedAt: { not: null }, ...start },
    orderBy: { id: isBackwards ? 'asc' : 'desc' },
    take: ON_A_PAGE + 1,
    select: { id: true, leadId: true, articleTitle: true, failedAt: true, failure: true, createdAt: true, lead: true },
  });
  const failures = rows.slice(0, ON_A_PAGE).map(({ id, leadId, lead, articleTitle, failedAt, failure, createdAt }) => ({
    ...{ id, personId: leadId, email: lead.email, articleTitle },
    ...{ at: failedAt ?? createdAt, why: failure ?? '' },
  }));
  const hasMore = rows.length > ON_A_PAGE;
  if (isBackwards) return { failures: failures.reverse(), hasPrevious: hasMore, hasNext: true };
  return { failures, hasPrevious: cursor !== null, hasNext: hasMore };
}
