-- AlterEnum
ALTER TYPE "BriefEventKind" ADD VALUE 'withheld';

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "failedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "BriefRequest" ADD COLUMN     "failedAt" TIMESTAMP(3),
ADD COLUMN     "failure" TEXT;

-- CreateTable
CREATE TABLE "BriefTotals" (
    "shop" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BriefTotals_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "ArticleTotals" (
    "shop" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ArticleTotals_pkey" PRIMARY KEY ("shop","articleId")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "shop" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("shop","fingerprint")
);

-- What was given up before this was kept beside the request.
UPDATE "BriefRequest" r SET "failedAt" = last.at, "failure" = last.detail
FROM (
  SELECT DISTINCT ON (e."requestId") e."requestId", e.kind::text AS kind, e.at, e.detail
  FROM "BriefEvent" e
  WHERE e.kind::text IN ('sent', 'failed')
  ORDER BY e."requestId", e.at DESC
) last
WHERE last."requestId" = r.id AND last.kind = 'failed';

UPDATE "Lead" l SET "failedAt" = last.at
FROM (
  SELECT DISTINCT ON (r."leadId") r."leadId", e.kind::text AS kind, e.at
  FROM "BriefEvent" e JOIN "BriefRequest" r ON r.id = e."requestId"
  WHERE e.kind::text IN ('sent', 'failed')
  ORDER BY r."leadId", e.at DESC
) last
WHERE last."leadId" = l.id AND last.kind = 'failed';

-- A page of people by filter: one index each, in the order of the page.
CREATE INDEX "Lead_waiting_idx" ON "Lead"("shop", "id")
  WHERE "confirmedAt" IS NULL AND "failedAt" IS NULL AND "unsubscribedAt" IS NULL;
CREATE INDEX "Lead_downloaded_idx" ON "Lead"("shop", "id") WHERE "confirmedAt" IS NOT NULL;
CREATE INDEX "Lead_failed_idx" ON "Lead"("shop", "id") WHERE "failedAt" IS NOT NULL;
CREATE INDEX "Lead_unsubscribed_idx" ON "Lead"("shop", "id") WHERE "unsubscribedAt" IS NOT NULL;
CREATE INDEX "BriefRequest_failed_idx" ON "BriefRequest"("shop", "id") WHERE "failedAt" IS NOT NULL;

-- The search for a part of an address. Every three letters in a row are a key, and the first one and two, for a search
-- that short; and the shop, as the index holds all shops. Nothing but what every PostgreSQL has: the extension for this,
-- pg_trgm, may be neither there nor allowed.
CREATE FUNCTION "lead_grams"(shop text, address text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT ARRAY[shop, '^' || left(address, 1), '^' || left(address, 2)]
    || ARRAY(SELECT substr(address, at, 3) FROM generate_series(1, length(address) - 2) AS at)
$$;
CREATE INDEX "Lead_grams_idx" ON "Lead" USING gin ("lead_grams"("shop", "emailKey"));

-- The figures. Whoever writes a request or an event, and whoever erases one, the figures change with it. A row lock on
-- the person has two requests, or two visits, of the same person wait for each other, so that nobody counts twice.
CREATE FUNCTION "count_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  is_first boolean;
  is_first_here boolean;
BEGIN
  PERFORM FROM "Lead" WHERE id = NEW."leadId" FOR NO KEY UPDATE;
  SELECT count(*) = 0, coalesce(bool_and(r."articleId" <> NEW."articleId"), true) INTO is_first, is_first_here
  FROM "BriefRequest" r WHERE r."leadId" = NEW."leadId";
  INSERT INTO "BriefTotals" AS t (shop, requests, people) VALUES (NEW.shop, 1, is_first::int)
  ON CONFLICT (shop) DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "ArticleTotals" AS t (shop, "articleId", title, path, requests, people)
  VALUES (NEW.shop, NEW."articleId", NEW."articleTitle", NEW."articlePath", 1, is_first_here::int)
  ON CONFLICT (shop, "articleId") DO UPDATE
  SET title = EXCLUDED.title, path = EXCLUDED.path, requests = t.requests + 1, people = t.people + EXCLUDED.people;
  RETURN NEW;
END
$$;

CREATE FUNCTION "count_event"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  request record;
  -- 1 where this event is the first of the person to count, 0 where it is not.
  visit int;
  visit_here int;
  download int;
  download_here int;
BEGIN
  SELECT r.shop, r."leadId", r."articleId" INTO request FROM "BriefRequest" r WHERE r.id = NEW."requestId";
  IF NOT FOUND THEN RETURN NEW; END IF;
  PERFORM FROM "Lead" WHERE id = request."leadId" FOR NO KEY UPDATE;
  SELECT
    (count(*) = 0)::int,
    (count(*) FILTER (WHERE r."articleId" = request."articleId") = 0)::int,
    (NEW.kind = 'downloaded' AND count(*) FILTER (WHERE e.kind = 'downloaded') = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."articleId" = request."articleId") = 0)::int
  INTO visit, visit_here, download, download_here
  FROM "BriefRequest" r JOIN "BriefEvent" e ON e."requestId" = r.id
  WHERE r."leadId" = request."leadId" AND e.kind IN ('visited', 'downloaded');
  IF visit + download > 0 THEN
    UPDATE "BriefTotals" SET visits = visits + visit, downloads = downloads + download WHERE shop = request.shop;
  END IF;
  IF visit_here + download_here > 0 THEN
    UPDATE "ArticleTotals" SET visits = visits + visit_here, downloads = downloads + download_here
    WHERE shop = request.shop AND "articleId" = request."articleId";
  END IF;
  RETURN NEW;
END
$$;

-- Takes from the figures what only this request had brought. Its events are still there.
CREATE FUNCTION "uncount_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  mine record;
  others record;
BEGIN
  PERFORM FROM "BriefTotals" WHERE shop = OLD.shop;
  IF NOT FOUND THEN RETURN OLD; END IF;
  SELECT count(*) > 0 AS visited, coalesce(bool_or(e.kind = 'downloaded'), false) AS downloaded INTO mine
  FROM "BriefEvent" e WHERE e."requestId" = OLD.id AND e.kind IN ('visited', 'downloaded');
  SELECT
    count(*) > 0 AS asked,
    coalesce(bool_or(here), false) AS asked_here,
    coalesce(bool_or(visited), false) AS visited,
    coalesce(bool_or(visited AND here), false) AS visited_here,
    coalesce(bool_or(downloaded), false) AS downloaded,
    coalesce(bool_or(downloaded AND here), false) AS downloaded_here
  INTO others
  FROM (
    SELECT r."articleId" = OLD."articleId" AS here,
      EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind IN ('visited', 'downloaded')) AS visited,
      EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind = 'downloaded') AS downloaded
    FROM "BriefRequest" r
    WHERE r."leadId" = OLD."leadId" AND r.id <> OLD.id
  ) AS other;
  UPDATE "BriefTotals"
  SET requests = requests - 1,
    people = people - (NOT others.asked)::int,
    visits = visits - (mine.visited AND NOT others.visited)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded)::int
  WHERE shop = OLD.shop;
  UPDATE "ArticleTotals"
  SET requests = requests - 1,
    people = people - (NOT others.asked_here)::int,
    visits = visits - (mine.visited AND NOT others.visited_here)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded_here)::int
  WHERE shop = OLD.shop AND "articleId" = OLD."articleId";
  DELETE FROM "ArticleTotals" WHERE shop = OLD.shop AND "articleId" = OLD."articleId" AND requests <= 0;
  RETURN OLD;
END
$$;

-- What was there before.
INSERT INTO "BriefTotals" (shop, requests, people, visits, downloads)
SELECT shop, count(*), count(DISTINCT "leadId"),
  count(DISTINCT "leadId") FILTER (WHERE visited), count(DISTINCT "leadId") FILTER (WHERE downloaded)
FROM (
  SELECT r.*,
    EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind::text IN ('visited', 'downloaded')) AS visited,
    EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind::text = 'downloaded') AS downloaded
  FROM "BriefRequest" r
) AS request
GROUP BY shop;

INSERT INTO "ArticleTotals" (shop, "articleId", title, path, requests, people, visits, downloads)
SELECT shop, "articleId",
  (array_agg("articleTitle" ORDER BY "createdAt" DESC))[1], (array_agg("articlePath" ORDER BY "createdAt" DESC))[1],
  count(*), count(DISTINCT "leadId"),
  count(DISTINCT "leadId") FILTER (WHERE visited), count(DISTINCT "leadId") FILTER (WHERE downloaded)
FROM (
  SELECT r.*,
    EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind::text IN ('visited', 'downloaded')) AS visited,
    EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind::text = 'downloaded') AS downloaded
  FROM "BriefRequest" r
) AS request
GROUP BY shop, "articleId";

-- Before the row is written, not after: a statement that writes several sees, at each, those that it wrote already.
CREATE TRIGGER "count_request" BEFORE INSERT ON "BriefRequest" FOR EACH ROW EXECUTE FUNCTION "count_request"();
CREATE TRIGGER "uncount_request" BEFORE DELETE ON "BriefRequest" FOR EACH ROW EXECUTE FUNCTION "uncount_request"();
CREATE TRIGGER "count_event" BEFORE INSERT ON "BriefEvent" FOR EACH ROW
  WHEN (NEW.kind IN ('visited', 'downloaded')) EXECUTE FUNCTION "count_event"();
