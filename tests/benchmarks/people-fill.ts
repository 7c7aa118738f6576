/** Fills a database with people, requests, consents and delivery events. */
import type { Client } from 'pg';

export const SHOP = 'benchmark.myshopify.com';

/** People of another shop, who must neither appear nor slow down a page. */
const OTHER_SHOP = 'other.myshopify.com';

/**
 * Writes people in order of time. One in five requested twice, one in two visited, four in ten downloaded, one in fifty
 * failed, and one in thirty unsubscribed. Triggers are off, because they're too slow for this many rows; the stats are
 * written at the end.
 */
export async function fill(client: Client, people: number): Promise<void> {
  const tables = ['"BriefRequest"', '"DeliveryEvent"'];
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await fillShop(client, SHOP, 'a', people);
  await fillShop(client, OTHER_SHOP, 'b', people / 10);
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await client.query('VACUUM ANALYZE');
}

async function fillShop(client: Client, shop: string, key: string, people: number): Promise<void> {
  const run = (text: string) => client.query(text.replaceAll(':shop', `'${shop}'`).replaceAll(':key', `'${key}'`));
  await run(`INSERT INTO "Brief" (id, shop, handle, title, document, "updatedAt")
    VALUES (:key, :shop, 'buyers-brief', 'Buyer''s Brief', '{}', now())`);
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
  await run(`INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "countedArticleId",
      "isArticleChecked", "blockId", "stepReached", utm, referrer, locale, "createdAt", "failedAt", failure)
    SELECT p.id || '-' || time, :shop, p.id, :key, article::text, article::text,
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
  await run(`INSERT INTO "ShopStats" (shop, requests, people, visits, downloads, "timesDownloaded")
    SELECT :shop, (SELECT count(*) FROM "BriefRequest" WHERE shop = :shop), count(*), count("confirmedAt"),
      count("confirmedAt"), (SELECT count(*) FROM "DeliveryEvent" WHERE shop = :shop AND kind = 'downloaded')
    FROM "Person" WHERE shop = :shop`);
  await run(`INSERT INTO "BriefStats" (shop, "briefId", requests, people, visits, downloads, "timesDownloaded")
    SELECT shop, :key, requests, people, visits, downloads, "timesDownloaded" FROM "ShopStats" WHERE shop = :shop`);
  await run(`INSERT INTO "ArticleStats" (shop, "articleId", requests, people, visits, downloads)
    SELECT shop, "articleId", count(*), count(DISTINCT "personId"), 0, 0
    FROM "BriefRequest" WHERE shop = :shop GROUP BY shop, "articleId"`);
  await run(`INSERT INTO "Article" (shop, "articleId", title, path, "readAt")
    SELECT :shop, n::text, 'Article ' || n, '/blogs/release/' || n, now() FROM generate_series(1, 40) AS n`);
}
