/** One page of the people who requested a Brief. */
import type { Db } from '~/db.server';

import { Prisma } from '../../../prisma/client/client';
import { ALL_PEOPLE, type PeopleCursor, type PeopleQuery } from './query';
import { findPeople } from './search.server';
import { ARTICLE_TITLE, JOIN_ARTICLE_AND_BRIEF, type Requested, readRequested } from './request-sql.server';
import type { PersonFacts } from '../person-status';

export const PEOPLE_ON_A_PAGE = 50;

export interface Person extends PersonFacts {
  id: string;
  email: string;
  /** Whether the email address is a disposable one. */
  isDisposable: boolean;
  firstRequestAt: Date;
  requests: number;
  downloads: number;
  /** Of the last request that the query is about. */
  lastBrief: string;
  /** The page's locale. */
  lastLanguage: string;
  /** Title of the article; empty if it came from another page. */
  lastArticle: string;
}

export interface PeoplePage {
  people: Person[];
  hasPrevious: boolean;
  hasNext: boolean;
}

interface ListInput {
  db: Db;
  shop: string;
  query?: PeopleQuery;
  cursor: PeopleCursor;
}

/** Pages by keyset, so that new requests don't shift the page. */
export async function listPeople({ db, shop, query = ALL_PEOPLE, cursor }: ListInput): Promise<PeoplePage> {
  const requested = await readRequested({ db, shop, query });
  const ids = await findPeople({ db, shop, query, requested, cursor, limit: PEOPLE_ON_A_PAGE + 1 });
  const hasMore = ids.length > PEOPLE_ON_A_PAGE;
  const people = await readPeople({ db, shop, requested, ids: ids.slice(0, PEOPLE_ON_A_PAGE) });
  const isBackwards = cursor !== null && 'before' in cursor;
  if (isBackwards) return { people: people.reverse(), hasPrevious: hasMore, hasNext: true };
  return { people, hasPrevious: cursor !== null, hasNext: hasMore };
}

/** Returns people in the order of `ids`. */
async function readPeople(input: {
  db: Db;
  shop: string;
  requested: Requested | null;
  ids: string[];
}): Promise<Person[]> {
  const { db, shop, requested, ids } = input;
  return db.$queryRaw<Person[]>`
    SELECT person.id, person.email, person."createdAt" AS "firstRequestAt",
      person."confirmedAt" IS NOT NULL AS "isConfirmed",
      person."unsubscribedAt" IS NOT NULL AS "isUnsubscribed",
      person."failedAt" IS NOT NULL AS "isUnreachable",
      person."isDisposable",
      (SELECT count(*)::int FROM "BriefRequest" request WHERE request."personId" = person.id) AS requests,
      (SELECT coalesce(sum(event.times), 0)::int FROM "DeliveryEvent" event JOIN "BriefRequest" request ON request.id = event."requestId"
        WHERE request."personId" = person.id AND event.kind = 'downloaded') AS downloads,
      coalesce(last.brief, '') AS "lastBrief", coalesce(last.locale, '') AS "lastLanguage",
      coalesce(last.article, '') AS "lastArticle"
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN "Person" person ON person.shop = ${shop} AND person.id = page.id
    LEFT JOIN LATERAL (
      SELECT brief.title AS brief, request.locale, ${ARTICLE_TITLE} AS article
      FROM "BriefRequest" request ${JOIN_ARTICLE_AND_BRIEF}
      WHERE request."personId" = person.id AND ${requested?.condition ?? Prisma.sql`true`}
      ORDER BY request.id DESC LIMIT 1
    ) AS last ON true
    ORDER BY page.position`;
}
