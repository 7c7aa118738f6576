/** What a person did and was sent, newest first, a page at a time. */
import type { Db } from '~/db.server';
import { findArticleNames } from '~/insights/articles/article-names.server';

import { type DeliveryEventKind, Prisma } from '../../../prisma/client/client';
import { describeUserAgent } from './user-agent.server';

/** Activities on a page. */
export const ACTIVITIES_ON_A_PAGE = 50;

/** The UTM parameters of a request's page. */
type Utm = Partial<Record<'source' | 'medium' | 'campaign' | 'term' | 'content', string>>;

/** Where a request came from. */
export interface RequestSource {
  briefTitle: string;
  articleTitle: string;
  /** Path on the storefront; empty if unknown. */
  articlePath: string;
  /** Id of the last routine step the person reached; empty if they hadn't started. */
  stepReached: string;
  utm: Utm;
  referrer: string;
  /** Whether it was made in the theme editor. */
  isFromEditor: boolean;
}

export interface Activity {
  id: string;
  at: Date;
  kind: 'requested' | DeliveryEventKind;
  /** For a failure, the reason; for what someone did, their browser. */
  detail: string;
  /** How many times it happened; `at` is the last one. */
  times: number;
  /** Set if `kind` is `requested`. */
  source: RequestSource | null;
}

/** The last activity of a page. */
export interface ActivityCursor {
  at: Date;
  id: string;
}

/** Reads a cursor from a URL; null if it isn't one. */
export function readActivityCursor(text: string | null): ActivityCursor | null {
  const [, time = '', id = ''] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return id === '' ? null : { at: new Date(Number(time)), id };
}

interface ActivitiesInput {
  db: Db;
  shop: string;
  personId: string;
  before: ActivityCursor | null;
}

/** `older` is the cursor of the next page. */
export async function listActivities(
  input: ActivitiesInput,
): Promise<{ activities: Activity[]; older: string | null }> {
  const rows = await readActivities(input);
  const page = rows.slice(0, ACTIVITIES_ON_A_PAGE);
  const last = page.at(-1);
  const sourceOf = await readSources(
    input,
    page.filter(({ kind }) => kind === 'requested').map(({ id }) => id),
  );
  return {
    activities: page.map((row) => ({
      ...{ id: row.id, at: row.at, kind: row.kind, times: row.times },
      detail: describeDetail(row),
      source: sourceOf(row.id),
    })),
    older: last && rows.length > page.length ? `${last.at.getTime()}.${last.id}` : null,
  };
}

type ActivityRow = Omit<Activity, 'source'> & { isReduced: boolean };

/** One more than a page has. Each request's events are read up to that, so it doesn't matter how many there are. */
async function readActivities({ db, shop, personId, before }: ActivitiesInput): Promise<ActivityRow[]> {
  const limit = ACTIVITIES_ON_A_PAGE + 1;
  const isBefore = (at: Prisma.Sql, id: Prisma.Sql) =>
    before ? Prisma.sql`AND (${at}, ${id}) < (${before.at}, ${before.id})` : Prisma.empty;
  return db.$queryRaw<ActivityRow[]>`
    (SELECT request.id, request."createdAt" AS at, 'requested' AS kind, '' AS detail, 1 AS times, false AS "isReduced"
      FROM "BriefRequest" request
      WHERE request.shop = ${shop} AND request."personId" = ${personId}
        ${isBefore(Prisma.sql`request."createdAt"`, Prisma.sql`request.id`)}
      ORDER BY at DESC, id DESC LIMIT ${limit})
    UNION ALL
    (SELECT latest.id, latest.at, latest.kind::text, latest.detail, latest.times, latest."isReduced"
      FROM "BriefRequest" request CROSS JOIN LATERAL (
        SELECT * FROM "DeliveryEvent" event
        WHERE event."requestId" = request.id ${isBefore(Prisma.sql`event.at`, Prisma.sql`event.id`)}
        ORDER BY event.at DESC, event.id DESC LIMIT ${limit}) AS latest
      WHERE request.shop = ${shop} AND request."personId" = ${personId}
      ORDER BY at DESC, id DESC LIMIT ${limit})
    ORDER BY at DESC, id DESC LIMIT ${limit}`;
}

async function readSources(
  { db, shop }: ActivitiesInput,
  ids: string[],
): Promise<(id: string) => RequestSource | null> {
  const requests = await db.briefRequest.findMany({
    where: { shop, id: { in: ids } },
    include: { brief: { select: { title: true } } },
  });
  const nameOf = await findArticleNames({ db, shop, ids: requests.map(({ articleId }) => articleId) });
  const sources = new Map(
    requests.map(({ id, brief, articleId, stepReached, utm, referrer, isFromEditor }) => {
      const article = nameOf(articleId);
      const names = { briefTitle: brief.title, articleTitle: article.title, articlePath: article.path };
      return [id, { ...names, stepReached, utm: utm as Utm, referrer, isFromEditor }];
    }),
  );
  return (id) => sources.get(id) ?? null;
}

function describeDetail({ kind, detail, isReduced }: ActivityRow): string {
  // For these two, it's the delivery's ID.
  if (kind === 'sent' || kind === 'withheld') return '';
  if (kind === 'failed' || isReduced) return detail;
  return describeUserAgent(detail);
}
