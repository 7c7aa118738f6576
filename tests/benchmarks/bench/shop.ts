/** A shop with a Brief and a routine that are live. */
import type { Client } from 'pg';

import { buyersBrief } from '../../../prisma/seed/buyers-brief.ts';
import { CONSENT_VERSION, ROUTINE, SHOP } from './requests.ts';

/** As long as a guide of two pages. */
const PDF = `%PDF-1.7\n${'%'.repeat(24_000)}`;

export async function seedShop(client: Client): Promise<void> {
  const { handle, title } = buyersBrief;
  const document = JSON.stringify(buyersBrief);
  await client.query(
    `INSERT INTO "Shop" (shop, name, url, email, "proxyPath")
     VALUES ($1, 'Core Nexus', 'https://core-nexus.example', 'owner@example.com', '/apps/unwind')`,
    [SHOP],
  );
  // More than enough, so that no sign-up needs a proof of work.
  await client.query(`INSERT INTO "Settings" (shop, document) VALUES ($1, '{"requestsPerHour": 100000}')`, [SHOP]);
  await client.query(
    `INSERT INTO "Brief" (id, shop, handle, title, document, "isDefault", "updatedAt") VALUES ('brief', $1, $2, $3, $4, true, now())`,
    [SHOP, handle, title, document],
  );
  await client.query(
    `INSERT INTO "BriefVersion" (id, shop, "briefId", number, document, revision) VALUES ('version', $1, 'brief', 1, $2, 1)`,
    [SHOP, document],
  );
  await client.query(
    `INSERT INTO "BriefFile" (id, shop, "briefId", number, revision, name, bytes, sha256)
     VALUES ('file', $1, 'brief', 1, 1, 'guide.pdf', $2, '')`,
    [SHOP, Buffer.from(PDF)],
  );
  await client.query(
    `INSERT INTO "ConsentWording" (id, shop, "briefId", version, wording) VALUES ('wording', $1, 'brief', $2, 'Send me the Brief.')`,
    [SHOP, CONSENT_VERSION],
  );
  await client.query(
    `INSERT INTO "Article" (shop, "articleId", title, path, "readAt") VALUES ($1, '100', 'Release', '/blogs/release/100', now())`,
    [SHOP],
  );
  const routine = JSON.stringify(ROUTINE);
  await client.query(
    `INSERT INTO "Routine" (id, shop, handle, title, document, "updatedAt", "liveVersion", "liveRevision", "publishedAt")
     VALUES ('routine', $1, $2, $3, $4, now(), 1, 1, now())`,
    [SHOP, ROUTINE.handle, ROUTINE.title, routine],
  );
  await client.query(
    `INSERT INTO "RoutineVersion" (id, shop, "routineId", number, document, revision) VALUES ('live', $1, 'routine', 1, $2, 1)`,
    [SHOP, routine],
  );
}

/** People whose Brief was emailed an hour ago. @returns the tokens of their links */
export async function seedLinks(client: Client, count: number): Promise<string[]> {
  await client.query(
    `INSERT INTO "Person" (id, shop, email, "emailKey") SELECT 'p' || n, $1, n || '@example.com', n || '@example.com'
     FROM generate_series(1, $2::int) n`,
    [SHOP, count],
  );
  await client.query(
    `INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "isArticleChecked", "blockId", "stepReached",
       utm, referrer, locale, "createdAt")
     SELECT 'r' || n, $1, 'p' || n, 'brief', '100', true, '', '', '{}', '', 'en', now() - interval '1 hour'
     FROM generate_series(1, $2::int) n`,
    [SHOP, count],
  );
  await client.query(
    `INSERT INTO "BriefLink" ("tokenHash", shop, "requestId", "expiresAt", "createdAt")
     SELECT encode(sha256(lpad(n::text, 43, 'x')::bytea), 'hex'), $1, 'r' || n, now() + interval '1 day', now() - interval '1 hour'
     FROM generate_series(1, $2::int) n`,
    [SHOP, count],
  );
  await client.query('ANALYZE');
  return Array.from({ length: count }, (_, index) => String(index + 1).padStart(43, 'x'));
}

/** So that the limits of one measurement don't reach the next. */
export async function resetLimits(client: Client): Promise<void> {
  await client.query('DELETE FROM "RateLimit"');
}
