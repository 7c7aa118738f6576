/** People as CSV, streamed in batches so that memory use stays constant. */
import { Readable } from 'node:stream';

import { type Options, stringify } from 'csv-stringify/sync';

import type { Db } from '~/db.server';

import type { PeopleCursor, PeopleQuery } from './query';
import { walkPeople } from './search.server';
import { type PersonFacts, STATUS_LABELS, personStatus } from '../person-status';

/** People per query. */
const BATCH_SIZE = 100;

/** Column headings by field. */
const COLUMNS = {
  email: 'Email',
  status: 'Status',
  firstRequestAt: 'First request',
  requests: 'Requests',
  downloads: 'Downloads',
  confirmedAt: 'First download',
  unsubscribedAt: 'Unsubscribed on',
  failure: 'Failure reason',
  articleTitle: 'Last article',
  articlePath: 'Last article path',
  stepReached: 'Last step reached',
  utmSource: 'UTM source',
  utmMedium: 'UTM medium',
  utmCampaign: 'UTM campaign',
  referrer: 'Referrer',
  locale: 'Language',
  agreedAt: 'Consent date',
  wording: 'Consent text',
};

type Row = PersonFacts & Record<Exclude<keyof typeof COLUMNS, 'status'>, string | number | Date | null>;

/** Dates are in ISO 8601. */
const CSV: Options = { columns: COLUMNS, escape_formulas: true, cast: { date: (value) => value.toISOString() } };

interface CsvInput {
  db: Db;
  shop: string;
  query: PeopleQuery;
}

/**
 * UTF-8 with a byte order mark, which Excel needs. Fields that a spreadsheet would run as a formula start with an
 * apostrophe. If a query fails, the stream fails too, so that a partial file doesn't look complete.
 */
export function peopleCsv(input: CsvInput): Readable {
  return Readable.from(csvBatches(input), { objectMode: false });
}

async function* csvBatches({ db, shop, query }: CsvInput) {
  yield stringify([], { ...CSV, header: true, bom: true });
  let cursor: PeopleCursor = null;
  for (;;) {
    const ids: string[] = await walkPeople({ db, shop, query, cursor, limit: BATCH_SIZE });
    const last = ids.at(-1);
    if (last === undefined) return;
    const rows = await readRows(db, ids);
    yield stringify(
      rows.map((row) => ({ ...row, status: STATUS_LABELS[personStatus(row)] })),
      CSV,
    );
    cursor = { after: last };
  }
}

async function readRows(db: Db, ids: string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT person.email, person."createdAt" AS "firstRequestAt", person."confirmedAt", person."unsubscribedAt",
      person."confirmedAt" IS NOT NULL AS "isConfirmed",
      person."unsubscribedAt" IS NOT NULL AS "isUnsubscribed",
      person."failedAt" IS NOT NULL AS "isUnreachable",
      (SELECT count(*)::int FROM "BriefRequest" request WHERE request."personId" = person.id) AS requests,
      (SELECT count(*)::int FROM "DeliveryEvent" event JOIN "BriefRequest" request ON request.id = event."requestId"
        WHERE request."personId" = person.id AND event.kind = 'downloaded') AS downloads,
      last."articleTitle", last."articlePath", last."stepReached", last.referrer, last.locale, last.failure,
      last.utm->>'source' AS "utmSource", last.utm->>'medium' AS "utmMedium", last.utm->>'campaign' AS "utmCampaign",
      consent."agreedAt", wording.wording
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN "Person" person ON person.id = page.id
    LEFT JOIN LATERAL (
      SELECT request.* FROM "BriefRequest" request WHERE request."personId" = person.id
      ORDER BY request.id DESC LIMIT 1
    ) AS last ON true
    LEFT JOIN "ConsentReceipt" consent ON consent."requestId" = last.id
    LEFT JOIN "ConsentWording" wording ON wording.id = consent."wordingId"
    ORDER BY page.position`;
}
