/** People as CSV, written while it is read: memory does not grow with their number. */
import { Readable } from 'node:stream';

import { stringify } from 'csv-stringify';

import type { Db } from '~/db.server';

import type { PeopleCursor, PeopleQuery } from './people-query';
import { walkPeople } from './people-search.server';
import { type PersonFacts, STATUS_LABELS, personStatus } from './people-status';

/** People that are read at once. */
const AT_ONCE = 200;

/** By the name of a field, the heading. */
const COLUMNS = {
  email: 'E-mail',
  status: 'Status',
  firstAsked: 'First asked',
  requests: 'Requests',
  downloads: 'Downloads',
  confirmedAt: 'First downloaded',
  unsubscribedAt: 'Unsubscribed',
  failure: 'Not delivered because',
  articleTitle: 'Last article',
  articlePath: 'Path of the article',
  stepReached: 'Step reached',
  utmSource: 'Source',
  utmMedium: 'Medium',
  utmCampaign: 'Campaign',
  referrer: 'Referrer',
  locale: 'Language',
  agreedAt: 'Agreed',
  wording: 'Agreed to',
};

type Row = PersonFacts & Record<Exclude<keyof typeof COLUMNS, 'status'>, string | number | Date | null>;

/**
 * UTF-8 with a byte order mark, so that Excel reads it as such; moments in ISO 8601. A field that a spreadsheet would
 * take for a formula begins with an apostrophe.
 */
export function peopleCsv(of: { db: Db; shop: string; query: PeopleQuery }): Readable {
  const rows = Readable.from(rowsOf(of));
  const csv = stringify({
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    cast: { date: (value) => value.toISOString() },
  });
  // An error while reading must end what is sent, or half a file would look like a whole one.
  rows.on('error', (error) => csv.destroy(error));
  csv.on('close', () => rows.destroy());
  return rows.pipe(csv);
}

async function* rowsOf({ db, shop, query }: { db: Db; shop: string; query: PeopleQuery }) {
  let cursor: PeopleCursor = null;
  for (;;) {
    const ids: string[] = await walkPeople({ db, shop, query, cursor, limit: AT_ONCE });
    for (const row of await describe(db, ids)) yield { ...row, status: STATUS_LABELS[personStatus(row)] };
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) return;
    cursor = { after: last };
  }
}

async function describe(db: Db, ids: string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT l.email, l."createdAt" AS "firstAsked", l."confirmedAt", l."unsubscribedAt",
      l."confirmedAt" IS NOT NULL AS "isConfirmed",
      l."unsubscribedAt" IS NOT NULL AS "isUnsubscribed",
      l."failedAt" IS NOT NULL AS "isUnreachable",
      (SELECT count(*)::int FROM "BriefRequest" r WHERE r."leadId" = l.id) AS requests,
      (SELECT count(*)::int FROM "BriefEvent" e JOIN "BriefRequest" r ON r.id = e."requestId"
        WHERE r."leadId" = l.id AND e.kind = 'downloaded') AS downloads,
      last."articleTitle", last."articlePath", last."stepReached", last.referrer, last.locale, last.failure,
      last.utm->>'source' AS "utmSource", last.utm->>'medium' AS "utmMedium", last.utm->>'campaign' AS "utmCampaign",
      c."agreedAt", w.wording
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, position)
    JOIN "Lead" l ON l.id = wanted.id
    LEFT JOIN LATERAL (
      SELECT r.* FROM "BriefRequest" r WHERE r."leadId" = l.id ORDER BY r.id DESC LIMIT 1
    ) AS last ON true
    LEFT JOIN "ConsentReceipt" c ON c."requestId" = last.id
    LEFT JOIN "ConsentWording" w ON w.id = c."wordingId"
    ORDER BY wanted.position`;
}
