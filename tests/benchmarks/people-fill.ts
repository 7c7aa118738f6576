/** Fills a database with people, requests, consents and delivery events. */
import type { Client } from 'pg';

export const SHOP = 'benchmark.myshopify.com';

/** People of another shop, who must neither appear nor slow down a page. */
const OTHER_SHOP = 'other.myshopify.com';

/**
 * Writes people in order of time. One in five requested twice, one in two visited, four in ten downloaded, one in fifty
 * failed, and one in thirty unsubscribed. The counts are written at the end.
 */
export async function fill(client: Client, people: number): Promise<void> {
  await addBrief(client, SHOP, 'a');
  await fillShop({ client, shop: SHOP, key: 'a', people });
  await addBrief(client, OTHER_SHOP, 'b');
  await fillShop({ client, shop: OTHER_SHOP, key: 'b', people: people / 10 });
  await client.query('VACUUM ANALYZE');
}

async function addBrief(client: Client, shop: string, id: string): Promise<void> {
  await client.query(
    `INSERT INTO "Brief" (id, shop, handle, title, document, "updatedAt")
     VALUES ($1, $2, 'buyers-brief', 'Buyer''s Brief', '{}', now())`,
    [id, shop],
  );
}

interface FilledShop {
  client: Client;
  shop: string;
  /** ID of the Brief, and the start of people's IDs. */
  key: string;
  people: number;
}

/** The same for a shop that has a Brief. */
export async function fillShop({ client, shop, key, people }: FilledShop): Promise<void> {
  const run = (text: string) => client.query(text.replaceAll(':shop', `'${shop}'`).replaceAll(':key', `'${key}'`));
  await run(`INSERT INTO "ConsentWording" (id, shop, "briefId", version, wording)
    VALUES (:key, :shop, :key, '1', 'Send me the Brief by email. I can unsubscribe at any time.')`);
  await run(`INSERT INTO "Person" (id, shop, email, "emailKey", "createdAt", "confirmedAt", "unsubscribedAt", "failedAt")
    SELECT :key || lpad(n::text, 12, '0'), :shop, address, address, requested,
      CASE WHEN n % 10 < 4 THEN requested END, CASE WHEN n % 30 = 7 THEN requested END, CASE WHEN n % 50 = 9 THEN requested END
    FROM (
      SELECT n, timestamp '2026-01-01' + n * interval '20 seconds' AS requested,
        (ARRAY['anna','ben','chiara','david','elif','femke','goran','hana','ines','jonas','kofi','lena'])[1 + n % 12]
          || '.' || substr(md5(n::text), 1, 12)
          || (ARRAY['@gmail.com','@gmail.com','@gmail.com','@outlook.com','@icloud.com','@example.org','@web.de'])[1 + n % 7]
          AS address
      FROM generate_series(1, ${people}) AS n
    ) AS person`);
  await run(`INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId",
      "isArticleChecked", "blockId", "stepReached", utm, referrer, locale, "createdAt", "failedAt", failure)
    SELECT p.id || '-' || time, :shop, p.id, :key, article::text,
      true, '', 'step-3', '{"source": "newsletter", "medium": "email"}', 'https://www.example.com/', 'en',
      p."createdAt" + time * interval '1 day', p."failedAt",
      CASE WHEN p."failedAt" IS NOT NULL THEN '550 5.1.1 No such mailbox' END
    FROM (SELECT p.*, right(p.id, 9)::int AS n FROM "Person" p WHERE shop = :shop) p,
      LATERAL generate_series(0, CASE WHEN n % 5 = 0 THEN 1 ELSE 0 END) AS time,
      LATERAL (SELECT 1 + (n + time) % 40 AS article) AS chosen`);
  await run(`INSERT INTO "ConsentReceipt" (id, shop, "requestId", "wordingId", locale, network, "agreedAt")
    SELECT id, :shop, id, :key, 'en', '203.0.113.0/24', "createdAt" FROM "BriefRequest" WHERE shop = :shop`);
  await run(`INSERT INTO "DeliveryEvent" (id, shop, "requestId", kind, detail, at)
    SELECT r.id || '-' || kind, :shop, r.id, kind::"DeliveryEventKind", 'Mozilla/5.0 (iPhone)', r."createdAt"
    FROM (SELECT *, right("personId", 9)::int % 10 AS n FROM "BriefRequest" WHERE shop = :shop) r,
      LATERAL unnest(CASE WHEN r."failedAt" IS NOT NULL THEN ARRAY['failed'] WHEN n < 4 THEN
        ARRAY['sent', 'visited', 'downloaded'] WHEN n = 4 THEN ARRAY['sent', 'visited'] ELSE ARRAY['sent'] END) AS kind`);
  const count = (event: string, of: string) =>
    run(`INSERT INTO "DailyCount" (shop, event, day, "articleId", "briefId", device, language, shard, n)
      SELECT :shop, '${event}', at::date, "articleId", :key, '', 'en', 0, count(*) FROM (${of}) of GROUP BY 3, 4`);
  const requests = `SELECT *, "createdAt" AS at FROM "BriefRequest" WHERE shop = :shop`;
  const first = `SELECT DISTINCT ON ("personId") * FROM (${requests}) r ORDER BY "personId", at`;
  const downloads = `SELECT r."articleId", r."personId", e.at FROM "DeliveryEvent" e JOIN "BriefRequest" r ON r.id = e."requestId"
    WHERE e.shop = :shop AND e.kind = 'downloaded'`;
  const firstDownloads = `SELECT DISTINCT ON ("personId") * FROM (${downloads}) d ORDER BY "personId", at`;
  await count('requests', requests);
  await count('timesDownloaded', downloads);
  for (const event of ['people', 'people:brief']) await count(event, first);
  for (const event of ['visits', 'visits:brief', 'downloads', 'downloads:brief']) await count(event, firstDownloads);
  for (const event of ['people:article', 'visits:article', 'downloads:article'])
    await count(
      event,
      `SELECT DISTINCT ON ("personId", "articleId") * FROM (${event.startsWith('people') ? requests : downloads}) r
        ORDER BY "personId", "articleId", at`,
    );
  await run(`INSERT INTO "Article" (shop, "articleId", title, path, "readAt")
    SELECT :shop, n::text, 'Article ' || n, '/blogs/release/' || n, now() FROM generate_series(1, 40) AS n`);
}
