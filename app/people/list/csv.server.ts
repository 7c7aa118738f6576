/** People as CSV, streamed in batches so that memory use stays constant. */
import { Readable } from 'node:stream';

import { type Options, stringify } from 'csv-stringify/sync';

import type { Db } from '~/db.server';

import { Prisma } from '../../../prisma/client/client';
import { ARTICLE_TITLE, JOIN_ARTICLE_AND_BRIEF, type Requested, readRequested } from './request-sql.server';
import { escapeFormulas } from '~/http/formula-escape';
import type { PeopleCursor, PeopleQuery } from './query';
import { walkPeople } from './search.server';
import { MARKETING_LABELS, marketingConsent } from '../consents/marketing-state';
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
  briefTitle: 'Last Brief',
  briefLocale: 'Last Brief translation',
  articleTitle: 'Last article',
  articlePath: 'Last article path',
  stepReached: 'Last step reached',
  utmSource: 'UTM source',
  utmMedium: 'UTM medium',
  utmCampaign: 'UTM campaign',
  referrer: 'Referrer',
  locale: 'Language',
  agreedAt: 'Brief consent date',
  wording: 'Brief consent text',
  marketing: 'Marketing consent',
  marketingAgreedAt: 'Marketing consent date',
  marketingConfirmedAt: 'Marketing consent confirmed on',
  marketingWithdrawnAt: 'Marketing consent withdrawn on',
  marketingWording: 'Marketing consent text',
};

/** Columns that aren't in the database as they are. */
type Derived = 'status' | 'marketing';

type Row = PersonFacts &
  Record<Exclude<keyof typeof COLUMNS, Derived | `marketing${string}At`>, string | number | Date | null> &
  Record<'marketingAgreedAt' | 'marketingConfirmedAt' | 'marketingWithdrawnAt', Date | null>;

/** Every field is quoted, so that it's one field whatever the separator is. Dates are in ISO 8601. */
const CSV: Options = {
  columns: COLUMNS,
  quoted: true,
  quoted_empty: true,
  cast: { string: escapeFormulas, date: (value) => value.toISOString() },
};

interface CsvInput {
  db: Db;
  shop: string;
  query: PeopleQuery;
}

/**
 * UTF-8 with a byte order mark, which Excel needs. What a spreadsheet would run as a formula starts with an apostrophe. If
 * a query fails, the stream fails too, so that a partial file doesn't look complete.
 */
export function peopleCsv(input: CsvInput): Readable {
  return Readable.from(csvBatches(input), { objectMode: false });
}

async function* csvBatches({ db, shop, query }: CsvInput) {
  yield stringify([], { ...CSV, header: true, bom: true });
  const requested = await readRequested({ db, shop, query });
  let cursor: PeopleCursor = null;
  for (;;) {
    const ids: string[] = await walkPeople({ db, shop, query, requested, cursor, limit: BATCH_SIZE });
    const last = ids.at(-1);
    if (last === undefined) return;
    const rows = await readRows({ db, shop, requested, ids });
    yield stringify(
      rows.map((row) => ({ ...row, status: STATUS_LABELS[personStatus(row)], marketing: marketingLabel(row) })),
      CSV,
    );
    cursor = { after: last };
  }
}

/** Blank for people who never gave marketing consent. */
function marketingLabel({ marketingAgreedAt: agreedAt, ...row }: Row): string {
  if (!agreedAt) return '';
  const { marketingConfirmedAt: confirmedAt, marketingWithdrawnAt: withdrawnAt } = row;
  const consent = marketingConsent([{ agreedAt, confirmedAt, withdrawnAt }]);
  return consent ? MARKETING_LABELS[consent.state] : '';
}

interface RowsInput {
  db: Db;
  shop: string;
  requested: Requested | null;
  ids: string[];
}

/** Of several marketing consents, the one that counts: not withdrawn, then confirmed, then the latest. */
async function readRows({ db, shop, requested, ids }: RowsInput): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT person.email, person."createdAt" AS "firstRequestAt", person."confirmedAt", person."unsubscribedAt",
      person."confirmedAt" IS NOT NULL AS "isConfirmed",
      person."unsubscribedAt" IS NOT NULL AS "isUnsubscribed",
      person."failedAt" IS NOT NULL AS "isUnreachable",
      (SELECT count(*)::int FROM "BriefRequest" request WHERE request."personId" = person.id) AS requests,
      (SELECT coalesce(sum(event.times), 0)::int FROM "DeliveryEvent" event JOIN "BriefRequest" request ON request.id = event."requestId"
        WHERE request."personId" = person.id AND event.kind = 'downloaded') AS downloads,
      last."briefTitle", last."briefLocale", last."articleTitle", last."articlePath", last."stepReached", last.referrer, last.locale, last.failure,
      last.utm->>'source' AS "utmSource", last.utm->>'medium' AS "utmMedium", last.utm->>'campaign' AS "utmCampaign",
      consent."agreedAt", wording.wording,
      marketing."agreedAt" AS "marketingAgreedAt", marketing."confirmedAt" AS "marketingConfirmedAt",
      marketing."withdrawnAt" AS "marketingWithdrawnAt", marketing.wording AS "marketingWording"
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN "Person" person ON person.shop = ${shop} AND person.id = page.id
    LEFT JOIN LATERAL (
      SELECT request.*, brief.title AS "briefTitle", ${ARTICLE_TITLE} AS "articleTitle", article.path AS "articlePath"
      FROM "BriefRequest" request ${JOIN_ARTICLE_AND_BRIEF}
      WHERE request."personId" = person.id AND ${requested?.condition ?? Prisma.sql`true`}
      ORDER BY request.id DESC LIMIT 1
    ) AS last ON true
    LEFT JOIN "ConsentReceipt" consent ON consent."requestId" = last.id AND consent.purpose = 'delivery'
    LEFT JOIN "ConsentWording" wording ON wording.id = consent."wordingId"
    LEFT JOIN LATERAL (
      SELECT receipt."agreedAt", receipt."confirmedAt", receipt."withdrawnAt", text.wording
      FROM "BriefRequest" request
      JOIN "ConsentReceipt" receipt ON receipt."requestId" = request.id AND receipt.purpose = 'marketing'
      JOIN "ConsentWording" text ON text.id = receipt."wordingId"
      WHERE request."personId" = person.id
      ORDER BY receipt."withdrawnAt" IS NULL DESC, receipt."confirmedAt" IS NOT NULL DESC, receipt."agreedAt" DESC
      LIMIT 1
    ) AS marketing ON true
    ORDER BY page.position`;
}
