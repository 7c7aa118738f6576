-- The figures of the shop keep their rows under another name; each Brief has figures of its own. Downloads are counted as
-- people, and how often the button was pressed besides.
ALTER TABLE "BriefTotals" RENAME TO "ShopTotals";
ALTER TABLE "ShopTotals" RENAME CONSTRAINT "BriefTotals_pkey" TO "ShopTotals_pkey";

-- AlterTable
ALTER TABLE "ShopTotals" ADD COLUMN     "timesDownloaded" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ArticleTotals" ADD COLUMN     "timesDownloaded" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "BriefTotals" (
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "timesDownloaded" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BriefTotals_pkey" PRIMARY KEY ("shop","briefId")
);

-- CreateIndex
CREATE INDEX "BriefRequest_briefId_idx" ON "BriefRequest"("briefId");

-- As before, and for the Brief as well. A row lock on the person has two requests, or two visits, of the same person wait
-- for each other, so that nobody counts twice.
CREATE OR REPLACE FUNCTION "count_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  is_first boolean;
  is_first_here boolean;
  is_first_of_brief boolean;
BEGIN
  PERFORM FROM "Lead" WHERE id = NEW."leadId" FOR NO KEY UPDATE;
  SELECT count(*) = 0, coalesce(bool_and(r."articleId" <> NEW."articleId"), true),
    coalesce(bool_and(r."briefId" <> NEW."briefId"), true)
  INTO is_first, is_first_here, is_first_of_brief
  FROM "BriefRequest" r WHERE r."leadId" = NEW."leadId";
  INSERT INTO "ShopTotals" AS t (shop, requests, people) VALUES (NEW.shop, 1, is_first::int)
  ON CONFLICT (shop) DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "ArticleTotals" AS t (shop, "articleId", title, path, requests, people)
  VALUES (NEW.shop, NEW."articleId", NEW."articleTitle", NEW."articlePath", 1, is_first_here::int)
  ON CONFLICT (shop, "articleId") DO UPDATE
  SET title = EXCLUDED.title, path = EXCLUDED.path, requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "BriefTotals" AS t (shop, "briefId", requests, people)
  VALUES (NEW.shop, NEW."briefId", 1, is_first_of_brief::int)
  ON CONFLICT (shop, "briefId") DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION "count_event"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  request record;
  -- 1 where this event is the first of the person to count, 0 where it is not.
  visit int;
  visit_here int;
  visit_of_brief int;
  download int;
  download_here int;
  download_of_brief int;
  pressed int := (NEW.kind = 'downloaded')::int;
BEGIN
  SELECT r.shop, r."leadId", r."articleId", r."briefId" INTO request FROM "BriefRequest" r WHERE r.id = NEW."requestId";
  IF NOT FOUND THEN RETURN NEW; END IF;
  PERFORM FROM "Lead" WHERE id = request."leadId" FOR NO KEY UPDATE;
  SELECT
    (count(*) = 0)::int,
    (count(*) FILTER (WHERE r."articleId" = request."articleId") = 0)::int,
    (count(*) FILTER (WHERE r."briefId" = request."briefId") = 0)::int,
    (NEW.kind = 'downloaded' AND count(*) FILTER (WHERE e.kind = 'downloaded') = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."articleId" = request."articleId") = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."briefId" = request."briefId") = 0)::int
  INTO visit, visit_here, visit_of_brief, download, download_here, download_of_brief
  FROM "BriefRequest" r JOIN "BriefEvent" e ON e."requestId" = r.id
  WHERE r."leadId" = request."leadId" AND e.kind IN ('visited', 'downloaded');
  IF visit + pressed > 0 THEN
    UPDATE "ShopTotals"
    SET visits = visits + visit, downloads = downloads + download, "timesDownloaded" = "timesDownloaded" + pressed
    WHERE shop = request.shop;
  END IF;
  IF visit_here + pressed > 0 THEN
    UPDATE "ArticleTotals"
    SET visits = visits + visit_here, downloads = downloads + download_here,
      "timesDownloaded" = "timesDownloaded" + pressed
    WHERE shop = request.shop AND "articleId" = request."articleId";
  END IF;
  IF visit_of_brief + pressed > 0 THEN
    UPDATE "BriefTotals"
    SET visits = visits + visit_of_brief, downloads = downloads + download_of_brief,
      "timesDownloaded" = "timesDownloaded" + pressed
    WHERE shop = request.shop AND "briefId" = request."briefId";
  END IF;
  RETURN NEW;
END
$$;

-- Takes from the figures what only this request had brought. Its events are still there.
CREATE OR REPLACE FUNCTION "uncount_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  mine record;
  others record;
BEGIN
  PERFORM FROM "ShopTotals" WHERE shop = OLD.shop;
  IF NOT FOUND THEN RETURN OLD; END IF;
  SELECT count(*) > 0 AS visited, coalesce(bool_or(e.kind = 'downloaded'), false) AS downloaded,
    count(*) FILTER (WHERE e.kind = 'downloaded') AS times
  INTO mine
  FROM "BriefEvent" e WHERE e."requestId" = OLD.id AND e.kind IN ('visited', 'downloaded');
  SELECT
    count(*) > 0 AS asked,
    coalesce(bool_or(here), false) AS asked_here,
    coalesce(bool_or(same), false) AS asked_same,
    coalesce(bool_or(visited), false) AS visited,
    coalesce(bool_or(visited AND here), false) AS visited_here,
    coalesce(bool_or(visited AND same), false) AS visited_same,
    coalesce(bool_or(downloaded), false) AS downloaded,
    coalesce(bool_or(downloaded AND here), false) AS downloaded_here,
    coalesce(bool_or(downloaded AND same), false) AS downloaded_same
  INTO others
  FROM (
    SELECT r."articleId" = OLD."articleId" AS here, r."briefId" = OLD."briefId" AS same,
      EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind IN ('visited', 'downloaded')) AS visited,
      EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind = 'downloaded') AS downloaded
    FROM "BriefRequest" r
    WHERE r."leadId" = OLD."leadId" AND r.id <> OLD.id
  ) AS other;
  UPDATE "ShopTotals"
  SET requests = requests - 1,
    people = people - (NOT others.asked)::int,
    visits = visits - (mine.visited AND NOT others.visited)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded)::int,
    "timesDownloaded" = "timesDownloaded" - mine.times
  WHERE shop = OLD.shop;
  UPDATE "ArticleTotals"
  SET requests = requests - 1,
    people = people - (NOT others.asked_here)::int,
    visits = visits - (mine.visited AND NOT others.visited_here)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded_here)::int,
    "timesDownloaded" = "timesDownloaded" - mine.times
  WHERE shop = OLD.shop AND "articleId" = OLD."articleId";
  DELETE FROM "ArticleTotals" WHERE shop = OLD.shop AND "articleId" = OLD."articleId" AND requests <= 0;
  UPDATE "BriefTotals"
  SET requests = requests - 1,
    people = people - (NOT others.asked_same)::int,
    visits = visits - (mine.visited AND NOT others.visited_same)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded_same)::int,
    "timesDownloaded" = "timesDownloaded" - mine.times
  WHERE shop = OLD.shop AND "briefId" = OLD."briefId";
  DELETE FROM "BriefTotals" WHERE shop = OLD.shop AND "briefId" = OLD."briefId" AND requests <= 0;
  RETURN OLD;
END
$$;

-- What was there before.
INSERT INTO "BriefTotals" (shop, "briefId", requests, people, visits, downloads, "timesDownloaded")
SELECT shop, "briefId", count(*), count(DISTINCT "leadId"),
  count(DISTINCT "leadId") FILTER (WHERE visited), count(DISTINCT "leadId") FILTER (WHERE times > 0), sum(times)
FROM (
  SELECT r.*,
    EXISTS (SELECT FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind::text IN ('visited', 'downloaded')) AS visited,
    (SELECT count(*) FROM "BriefEvent" e WHERE e."requestId" = r.id AND e.kind::text = 'downloaded') AS times
  FROM "BriefRequest" r
) AS request
GROUP BY shop, "briefId";

UPDATE "ShopTotals" t SET "timesDownloaded" = (SELECT coalesce(sum(b."timesDownloaded"), 0) FROM "BriefTotals" b WHERE b.shop = t.shop);

UPDATE "ArticleTotals" t SET "timesDownloaded" = (
  SELECT count(*) FROM "BriefEvent" e JOIN "BriefRequest" r ON r.id = e."requestId"
  WHERE r.shop = t.shop AND r."articleId" = t."articleId" AND e.kind::text = 'downloaded'
);
