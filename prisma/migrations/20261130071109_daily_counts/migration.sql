-- Counting moves from triggers to the app.
DROP TRIGGER "count_request" ON "BriefRequest";
DROP FUNCTION "count_request"();
DROP TRIGGER "count_event" ON "DeliveryEvent";
DROP FUNCTION "count_event"();
DROP TRIGGER "count_repeated_download" ON "DeliveryEvent";
DROP FUNCTION "count_repeated_download"();
DROP INDEX "BriefRequest_unknown_idx";

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "BriefRequest" DROP COLUMN "countedArticleId";

-- DropTable
DROP TABLE "ShopStats";

-- DropTable
DROP TABLE "ArticleStats";

-- DropTable
DROP TABLE "BriefStats";

-- CreateTable
CREATE TABLE "DailyCount" (
    "shop" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "articleId" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "DailyCount_pkey" PRIMARY KEY ("shop","event","day","articleId","briefId","device","language","shard")
);

-- The old totals had no days, so the counts start from the requests that are there. People who were erased aren't in them.
WITH request AS (
  SELECT *,
    row_number() OVER (PARTITION BY "personId" ORDER BY "createdAt", id) = 1 AS of_shop,
    row_number() OVER (PARTITION BY "personId", "articleId" ORDER BY "createdAt", id) = 1 AS of_article,
    row_number() OVER (PARTITION BY "personId", "briefId" ORDER BY "createdAt", id) = 1 AS of_brief
  FROM "BriefRequest" WHERE NOT "isFromEditor"
), visit AS (
  SELECT r.shop, e.at, r."articleId", r."briefId", r.locale, e.kind, e.times,
    row_number() OVER (PARTITION BY r."personId" ORDER BY e.at, e.id) = 1 AS of_shop,
    row_number() OVER (PARTITION BY r."personId", r."articleId" ORDER BY e.at, e.id) = 1 AS of_article,
    row_number() OVER (PARTITION BY r."personId", r."briefId" ORDER BY e.at, e.id) = 1 AS of_brief,
    row_number() OVER (PARTITION BY r."personId", e.kind ORDER BY e.at, e.id) = 1 AS kind_of_shop,
    row_number() OVER (PARTITION BY r."personId", e.kind, r."articleId" ORDER BY e.at, e.id) = 1 AS kind_of_article,
    row_number() OVER (PARTITION BY r."personId", e.kind, r."briefId" ORDER BY e.at, e.id) = 1 AS kind_of_brief
  FROM request r JOIN "DeliveryEvent" e ON e."requestId" = r.id AND e.kind IN ('visited', 'downloaded')
), counted AS (
  SELECT shop, "createdAt" AS at, "articleId", "briefId", locale, 1 AS n, unnest(ARRAY['requests',
    CASE WHEN of_shop THEN 'people' END, CASE WHEN of_article THEN 'people:article' END,
    CASE WHEN of_brief THEN 'people:brief' END]) AS event
  FROM request
  UNION ALL
  SELECT shop, at, "articleId", "briefId", locale, 1, unnest(ARRAY[CASE WHEN of_shop THEN 'visits' END,
    CASE WHEN of_article THEN 'visits:article' END, CASE WHEN of_brief THEN 'visits:brief' END])
  FROM visit
  UNION ALL
  SELECT shop, at, "articleId", "briefId", locale, 1, unnest(ARRAY[CASE WHEN kind_of_shop THEN 'downloads' END,
    CASE WHEN kind_of_article THEN 'downloads:article' END, CASE WHEN kind_of_brief THEN 'downloads:brief' END])
  FROM visit WHERE kind = 'downloaded'
  UNION ALL
  SELECT shop, at, "articleId", "briefId", locale, times, 'timesDownloaded' FROM visit WHERE kind = 'downloaded'
)
INSERT INTO "DailyCount" (shop, event, day, "articleId", "briefId", device, language, shard, n)
SELECT shop, event, at::date, "articleId", "briefId", '',
  coalesce(lower(substring(locale FROM '^([A-Za-z]{2,3})(?:[-_]|$)')), ''), 0, sum(n)
FROM counted WHERE event IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 7;
