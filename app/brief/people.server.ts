/** The people who asked for the Brief, the latest first, a page at a time. */
import { Prisma } from '../../prisma/client/client';

import type { Db } from '~/db.server';

export const PEOPLE_ON_A_PAGE = 50;

export interface Person {
  id: string;
  email: string;
  firstAsked: Date;
  requests: number;
  /** How often they pressed the button. */
  downloads: number;
  isConfirmed: boolean;
  isUnsubscribed: boolean;
  /** Whether the last e-mail to them could not be delivered. */
  isUnreachable: boolean;
  /** Title of the article of their last request. */
  lastArticle: string;
}

export interface PeoplePage {
  people: Person[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** Where a page starts: right after a person, right before one, or at the latest. */
export type PeopleCursor = { after: string } | { before: string } | null;

/** A page by keyset: ids are made in the order of time, so a page does not shift when somebody new asks. */
export async function listPeople(of: { db: Db; shop: string; cursor: PeopleCursor }): Promise<PeoplePage> {
  const { db, shop, cursor } = of;
  const isBackwards = cursor !== null && 'before' in cursor;
  const rows = await db.$queryRaw<Person[]>`
    SELECT l.id, l.email, l."createdAt" AS "firstAsked",
      l."confirmedAt" IS NOT NULL AS "isConfirmed",
      l."unsubscribedAt" IS NOT NULL AS "isUnsubscribed",
      (SELECT count(*)::int FROM "BriefRequest" r WHERE r."leadId" = l.id) AS requests,
      (SELECT count(*)::int ${eventsOf('downloaded')}) AS downloads,
      coalesce((SELECT e.kind = 'failed' ${eventsOf('sent', 'failed')} ORDER BY e.at DESC LIMIT 1), false)
        AS "isUnreachable",
      coalesce((SELECT r."articleTitle" FROM "BriefRequest" r WHERE r."leadId" = l.id ORDER BY r.id DESC LIMIT 1), '')
        AS "lastArticle"
    FROM "Lead" l
    WHERE l.shop = ${shop} AND ${startOf(cursor)}
    ORDER BY l.id ${isBackwards ? Prisma.sql`ASC` : Prisma.sql`DESC`}
    LIMIT ${PEOPLE_ON_A_PAGE + 1}`;
  const hasMore = rows.length > PEOPLE_ON_A_PAGE;
  const people = rows.slice(0, PEOPLE_ON_A_PAGE);
  if (isBackwards) return { people: people.reverse(), hasPrevious: hasMore, hasNext: true };
  return { people, hasPrevious: cursor !== null, hasNext: hasMore };
}

function eventsOf(...kinds: ('downloaded' | 'sent' | 'failed')[]): Prisma.Sql {
  return Prisma.sql`FROM "BriefEvent" e JOIN "BriefRequest" r ON r.id = e."requestId"
    WHERE r."leadId" = l.id AND e.kind::text IN (${Prisma.join(kinds)})`;
}

function startOf(cursor: PeopleCursor): Prisma.Sql {
  if (cursor === null) return Prisma.sql`true`;
  return 'after' in cursor ? Prisma.sql`l.id < ${cursor.after}` : Prisma.sql`l.id > ${cursor.before}`;
}
