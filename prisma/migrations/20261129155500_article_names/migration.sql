-- AlterTable
ALTER TABLE "ArticleStats" DROP COLUMN "path",
DROP COLUMN "title";

-- AlterTable
ALTER TABLE "BriefRequest" DROP COLUMN "articlePath",
DROP COLUMN "articleTitle",
ADD COLUMN     "countedArticleId" TEXT,
ADD COLUMN     "isArticleChecked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isFromEditor" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Article" (
    "shop" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("shop","articleId")
);

-- CreateIndex
CREATE INDEX "Article_readAt_idx" ON "Article"("readAt");

-- Earlier requests stay in the rows that counted them. Their names were what readers' pages said, so they're read again.
UPDATE "BriefRequest" SET "countedArticleId" = "articleId", "isArticleChecked" = "articleId" = '';
UPDATE "BriefRequest" SET "articleId" = 'unknown', "isArticleChecked" = true WHERE "articleId" !~ '^([1-9][0-9]{0,17})?$';

-- Requests whose article Shopify hasn't been asked about, and those that may have to move to an article's own row.
CREATE INDEX "BriefRequest_unchecked_idx" ON "BriefRequest"("shop", "articleId") WHERE NOT "isArticleChecked";
CREATE INDEX "BriefRequest_unknown_idx" ON "BriefRequest"("shop", "articleId") WHERE "countedArticleId" = 'unknown';

-- Counts never fall: neither when a person is erased, nor when data is deleted after the merchant's retention period.
DROP TRIGGER "uncount_request" ON "BriefRequest";
DROP FUNCTION "uncount_request"();

-- Requests from the theme editor aren't counted. Others are counted for their article only if Shopify has it: otherwise
-- anyone could add rows to reports by inventing IDs.
CREATE OR REPLACE FUNCTION "count_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  is_first boolean;
  is_first_on_article boolean;
  is_first_for_brief boolean;
BEGIN
  NEW."isArticleChecked" := NEW."articleId" IN ('', 'unknown')
    OR EXISTS (SELECT FROM "Article" a WHERE a.shop = NEW.shop AND a."articleId" = NEW."articleId");
  NEW."countedArticleId" := CASE WHEN NEW."isFromEditor" THEN NULL
    WHEN NEW."isArticleChecked" THEN NEW."articleId" ELSE 'unknown' END;
  IF NEW."isFromEditor" THEN RETURN NEW; END IF;
  PERFORM FROM "Person" WHERE id = NEW."personId" FOR NO KEY UPDATE;
  SELECT count(*) = 0, coalesce(bool_and(r."countedArticleId" <> NEW."countedArticleId"), true),
    coalesce(bool_and(r."briefId" <> NEW."briefId"), true)
  INTO is_first, is_first_on_article, is_first_for_brief
  FROM "BriefRequest" r WHERE r."personId" = NEW."personId" AND r."countedArticleId" IS NOT NULL;
  INSERT INTO "ShopStats" AS t (shop, requests, people) VALUES (NEW.shop, 1, is_first::int)
  ON CONFLICT (shop) DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "ArticleStats" AS t (shop, "articleId", requests, people)
  VALUES (NEW.shop, NEW."countedArticleId", 1, is_first_on_article::int)
  ON CONFLICT (shop, "articleId") DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "BriefStats" AS t (shop, "briefId", requests, people)
  VALUES (NEW.shop, NEW."briefId", 1, is_first_for_brief::int)
  ON CONFLICT (shop, "briefId") DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION "count_event"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  request record;
  -- 1 if this is the person's first such event, otherwise 0.
  visit int;
  visit_on_article int;
  visit_of_brief int;
  download int;
  download_on_article int;
  download_of_brief int;
  presses int := (NEW.kind = 'downloaded')::int;
BEGIN
  SELECT r."personId" INTO request FROM "BriefRequest" r
  WHERE r.id = NEW."requestId" AND r."countedArticleId" IS NOT NULL;
  IF NOT FOUND THEN RETURN NEW; END IF;
  PERFORM FROM "Person" WHERE id = request."personId" FOR NO KEY UPDATE;
  -- Read only now: the request may have moved to another article while this waited.
  SELECT r.shop, r."personId", r."countedArticleId", r."briefId" INTO request FROM "BriefRequest" r
  WHERE r.id = NEW."requestId";
  SELECT
    (count(*) = 0)::int,
    (count(*) FILTER (WHERE r."countedArticleId" = request."countedArticleId") = 0)::int,
    (count(*) FILTER (WHERE r."briefId" = request."briefId") = 0)::int,
    (NEW.kind = 'downloaded' AND count(*) FILTER (WHERE e.kind = 'downloaded') = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."countedArticleId" = request."countedArticleId") = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."briefId" = request."briefId") = 0)::int
  INTO visit, visit_on_article, visit_of_brief, download, download_on_article, download_of_brief
  FROM "BriefRequest" r JOIN "DeliveryEvent" e ON e."requestId" = r.id
  WHERE r."personId" = request."personId" AND r."countedArticleId" IS NOT NULL AND e.kind IN ('visited', 'downloaded');
  IF visit + presses > 0 THEN
    UPDATE "ShopStats"
    SET visits = visits + visit, downloads = downloads + download, "timesDownloaded" = "timesDownloaded" + presses
    WHERE shop = request.shop;
  END IF;
  IF visit_on_article + presses > 0 THEN
    UPDATE "ArticleStats"
    SET visits = visits + visit_on_article, downloads = downloads + download_on_article,
      "timesDownloaded" = "timesDownloaded" + presses
    WHERE shop = request.shop AND "articleId" = request."countedArticleId";
  END IF;
  IF visit_of_brief + presses > 0 THEN
    UPDATE "BriefStats"
    SET visits = visits + visit_of_brief, downloads = downloads + download_of_brief,
      "timesDownloaded" = "timesDownloaded" + presses
    WHERE shop = request.shop AND "briefId" = request."briefId";
  END IF;
  RETURN NEW;
END
$$;
