/** People as CSV, written while it is read: memory does not grow with their number. */
import { Readable } from 'node:stream';

import { type Options, stringify } from 'csv-stringify/sync';

import type { Db } from '~/db.server';

import type { PeopleCursor, PeopleQuery } from './people-query';
import { walkPeople } from './people-search.server';
import { type PersonFacts, STATUS_LABELS, personStatus } from './people-status';

/** People that are read at once. */
const AT_ONCE = 100;

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

/** Excel reads UTF-8 as such after a byte order mark. Moments are in ISO 8601. */
const CSV: Options = { columns: COLUMNS, escape_formulas: true, cast: { date: (value) => value.toISOString() } };

interface Of {
  db: Db;
  shop: string;
  query: PeopleQuery;
}

/**
 * UTF-8. A field that a spreadsheet would take for a formula begins with an apostrophe. Where reading fails, the stream
 * ends with that error, so that half a file does not look like a whole one.
 */
export function peopleCsv(of: Of): Readable {
  return Readable.from(partsOf(of), { objectMode: false });
}

async function* partsOf({ db, shop, query }: Of) {
  yield stringify([], { ...CSV, header: true, bom: true });
  let cursor: PeopleCursor = null;
  for (;;) {
    const ids: string[] = await walkPeople({ db, shop, query, cursor, limit: AT_ONCE });
    const last = ids.at(-1);
    if (last === undefined) return;
    const rows = await describe(db, ids);
    yield stringify(
      rows.map((row) => ({ ...row, status: STATUS_LABELS[personStatus(row)] })),
      CSV,
    );
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
