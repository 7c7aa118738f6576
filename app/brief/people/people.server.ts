/** The people who asked for the Brief, a page at a time. */
import type { Db } from '~/db.server';

import { EVERYBODY, type PeopleCursor, type PeopleQuery } from './people-query';
import { findPeople } from './people-search.server';
import type { PersonFacts } from './people-status';

export const PEOPLE_ON_A_PAGE = 50;

export interface Person extends PersonFacts {
  id: string;
  email: string;
  /** Whether the address is of a kind that lasts for minutes. */
  isThrowAway: boolean;
  firstAsked: Date;
  requests: number;
  /** How often they pressed the button. */
  downloads: number;
  /** Title of the article of their last request. */
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

/** A page by keyset: it does not shift when somebody new asks. */
export async function listPeople({ db, shop, query = EVERYBODY, cursor }: ListInput): Promise<PeoplePage> {
  const ids = await findPeople({ db, shop, query, cursor, limit: PEOPLE_ON_A_PAGE + 1 });
  const hasMore = ids.length > PEOPLE_ON_A_PAGE;
  const people = await describe(db, ids.slice(0, PEOPLE_ON_A_PAGE));
  const isBackwards = cursor !== null && 'before' in cursor;
  if (isBackwards) return { people: people.reverse(), hasPrevious: hasMore, hasNext: true };
  return { people, hasPrevious: cursor !== null, hasNext: hasMore };
}

/** In the order of the ids. */
async function describe(db: Db, ids: string[]): Promise<Person[]> {
  return db.$queryRaw<Person[]>`
    SELECT l.id, l.email, l."createdAt" AS "firstAsked",
      l."confirmedAt" IS NOT NULL AS "isConfirmed",
      l."unsubscribedAt" IS NOT NULL AS "isUnsubscribed",
      l."failedAt" IS NOT NULL AS "isUnreachable",
      l."isThrowAway",
      (SELECT count(*)::int FROM "BriefRequest" r WHERE r."leadId" = l.id) AS requests,
      (SELECT count(*)::int FROM "BriefEvent" e JOIN "BriefRequest" r ON r.id = e."requestId"
        WHERE r."leadId" = l.id AND e.kind = 'downloaded') AS downloads,
      coalesce((SELECT r."articleTitle" FROM "BriefRequest" r WHERE r."leadId" = l.id ORDER BY r.id DESC LIMIT 1), '')
        AS "lastArticle"
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, position) JOIN "Lead" l ON l.id = wanted.id
    ORDER BY wanted.position`;
}
