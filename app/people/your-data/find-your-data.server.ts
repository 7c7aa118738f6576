/** A person's data as their page shows it: some requests at a time, with the latest of what happened to each. */
import type { Db } from '~/db.server';
import { findArticleNames } from '~/insights/articles/article-names.server';

import { findMarketingConsent } from '../consents/marketing.server';
import { latestEvents } from '../requests/events.server';

/** Requests on a page. */
export const REQUESTS_ON_A_PAGE = 10;

/** Events shown of a request. The file has all of them. */
export const EVENTS_OF_A_REQUEST = 50;

interface YourDataInput {
  db: Db;
  shop: string;
  personId: string;
  /** The ID of a request, to show those before it; null for the latest ones. */
  before: string | null;
}

export type YourData = NonNullable<Awaited<ReturnType<typeof findYourData>>>;

/** Returns null if there's no such person. */
export async function findYourData({ db, shop, personId, before }: YourDataInput) {
  const person = await db.person.findFirst({
    where: { shop, id: personId },
    select: { email: true, createdAt: true, confirmedAt: true, unsubscribedAt: true },
  });
  if (!person) return null;
  const found = await db.briefRequest.findMany({
    where: { shop, personId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: REQUESTS_ON_A_PAGE + 1,
    include: {
      brief: { select: { title: true } },
      consents: { orderBy: { purpose: 'asc' }, include: { wording: { select: { wording: true, version: true } } } },
    },
  });
  const requests = found.slice(0, REQUESTS_ON_A_PAGE);
  const requestIds = requests.map(({ id }) => id);
  const events = await latestEvents({ db, shop, requestIds, limit: EVENTS_OF_A_REQUEST + 1 });
  const nameOf = await findArticleNames({
    db,
    shop,
    ids: requests.map(({ articleId }) => articleId),
    unknownTitle: '',
  });
  return {
    ...person,
    marketing: await findMarketingConsent(db, { shop, personId }),
    requests: requests.map((request) => {
      const all = events.get(request.id) ?? [];
      return {
        ...request,
        articleTitle: nameOf(request.articleId).title,
        events: all.slice(0, EVENTS_OF_A_REQUEST),
        hasMoreEvents: all.length > EVENTS_OF_A_REQUEST,
      };
    }),
    /** The `before` of the next page; null on the last one. */
    older: found.length > REQUESTS_ON_A_PAGE ? (requestIds.at(-1) ?? null) : null,
    isFirstPage: before === null,
  };
}
