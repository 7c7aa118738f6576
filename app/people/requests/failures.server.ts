/** Lists the emails that couldn't be delivered. */
import type { Db } from '~/db.server';
import { findArticleNames } from '~/insights/articles/article-names.server';

import { FAILURES_ON_A_PAGE, type PeopleCursor } from '../list/query';

export interface DeliveryFailure {
  /** The request's ID. */
  id: string;
  personId: string;
  email: string;
  articleTitle: string;
  at: Date;
  reason: string;
}

export interface FailuresPage {
  failures: DeliveryFailure[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** Pages by keyset, newest request first. */
export async function listFailures(params: { db: Db; shop: string; cursor: PeopleCursor }): Promise<FailuresPage> {
  const { db, shop, cursor } = params;
  const isBackwards = cursor !== null && 'before' in cursor;
  const start = cursor === null ? {} : 'after' in cursor ? { id: { lt: cursor.after } } : { id: { gt: cursor.before } };
  const rows = await db.briefRequest.findMany({
    where: { shop, failedAt: { not: null }, ...start },
    orderBy: { id: isBackwards ? 'asc' : 'desc' },
    take: FAILURES_ON_A_PAGE + 1,
    select: {
      id: true,
      personId: true,
      articleId: true,
      failedAt: true,
      failure: true,
      createdAt: true,
      person: true,
    },
  });
  const nameOf = await findArticleNames({ db, shop, ids: rows.map(({ articleId }) => articleId) });
  const failures = rows
    .slice(0, FAILURES_ON_A_PAGE)
    .map(({ id, personId, person, articleId, failedAt, failure, createdAt }) => ({
      ...{ id, personId, email: person.email, articleTitle: nameOf(articleId).title },
      ...{ at: failedAt ?? createdAt, reason: failure ?? '' },
    }));
  const hasMore = rows.length > FAILURES_ON_A_PAGE;
  if (isBackwards) return { failures: failures.reverse(), hasPrevious: hasMore, hasNext: true };
  return { failures, hasPrevious: cursor !== null, hasNext: hasMore };
}

/** How many emails couldn't be delivered, up to a limit. */
export async function countFailures({ db, shop, limit }: { db: Db; shop: string; limit: number }): Promise<number> {
  const rows = await db.briefRequest.findMany({
    where: { shop, failedAt: { not: null } },
    take: limit,
    select: { id: true },
  });
  return rows.length;
}
