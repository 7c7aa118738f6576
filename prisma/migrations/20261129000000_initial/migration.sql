-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "BriefFileSource" AS ENUM ('generated', 'uploaded');

-- CreateEnum
CREATE TYPE "DeliveryEventKind" AS ENUM ('sent', 'failed', 'withheld', 'bot_click', 'visited', 'downloaded', 'unsubscribed');

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "installedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uninstalledAt" TIMESTAMP(3),
    "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "Settings" (
    "shop" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "Routine" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Routine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoutineVersion" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "routineId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoutineVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brief" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "unpublishedAt" TIMESTAMP(3),
    "fileId" TEXT,

    CONSTRAINT "Brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefVersion" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefFile" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source" "BriefFileSource" NOT NULL DEFAULT 'generated',
    "revision" INTEGER,
    "name" TEXT NOT NULL,
    "pages" INTEGER,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentWording" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMP(3),
    "unsubscribedAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "isDisposable" BOOLEAN NOT NULL DEFAULT false,
    "customerId" TEXT,
    "customerFailure" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefRequest" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "articleTitle" TEXT NOT NULL,
    "articlePath" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "stepReached" TEXT NOT NULL,
    "utm" JSONB NOT NULL,
    "referrer" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "BriefRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefLink" (
    "tokenHash" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "YourDataLink" (
    "tokenHash" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "YourDataLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "ConsentReceipt" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "wordingId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "isTicked" BOOLEAN NOT NULL DEFAULT false,
    "agreedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryEvent" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "kind" "DeliveryEventKind" NOT NULL,
    "detail" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeliveryEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShopStats" (
    "shop" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "timesDownloaded" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ShopStats_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "ArticleStats" (
    "shop" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "timesDownloaded" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ArticleStats_pkey" PRIMARY KEY ("shop","articleId")
);

-- CreateTable
CREATE TABLE "BriefStats" (
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "timesDownloaded" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BriefStats_pkey" PRIMARY KEY ("shop","briefId")
);

-- CreateTable
CREATE TABLE "DoNotEmail" (
    "shop" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DoNotEmail_pkey" PRIMARY KEY ("shop","fingerprint")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PublishLock" (
    "shop" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PublishLock_pkey" PRIMARY KEY ("shop")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "Routine_shop_handle_key" ON "Routine"("shop", "handle");

-- CreateIndex
CREATE INDEX "RoutineVersion_shop_idx" ON "RoutineVersion"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "RoutineVersion_routineId_number_key" ON "RoutineVersion"("routineId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Brief_shop_handle_key" ON "Brief"("shop", "handle");

-- CreateIndex
CREATE INDEX "BriefVersion_shop_idx" ON "BriefVersion"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "BriefVersion_briefId_number_key" ON "BriefVersion"("briefId", "number");

-- CreateIndex
CREATE INDEX "BriefFile_shop_idx" ON "BriefFile"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "BriefFile_briefId_number_key" ON "BriefFile"("briefId", "number");

-- CreateIndex
CREATE INDEX "ConsentWording_shop_idx" ON "ConsentWording"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWording_briefId_version_key" ON "ConsentWording"("briefId", "version");

-- CreateIndex
CREATE INDEX "Person_shop_id_idx" ON "Person"("shop", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_shop_emailKey_key" ON "Person"("shop", "emailKey");

-- CreateIndex
CREATE INDEX "BriefRequest_shop_createdAt_idx" ON "BriefRequest"("shop", "createdAt");

-- CreateIndex
CREATE INDEX "BriefRequest_personId_idx" ON "BriefRequest"("personId");

-- CreateIndex
CREATE INDEX "BriefRequest_briefId_idx" ON "BriefRequest"("briefId");

-- CreateIndex
CREATE INDEX "BriefLink_shop_idx" ON "BriefLink"("shop");

-- CreateIndex
CREATE INDEX "BriefLink_requestId_idx" ON "BriefLink"("requestId");

-- CreateIndex
CREATE INDEX "YourDataLink_shop_idx" ON "YourDataLink"("shop");

-- CreateIndex
CREATE INDEX "YourDataLink_personId_idx" ON "YourDataLink"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentReceipt_requestId_key" ON "ConsentReceipt"("requestId");

-- CreateIndex
CREATE INDEX "ConsentReceipt_shop_idx" ON "ConsentReceipt"("shop");

-- CreateIndex
CREATE INDEX "DeliveryEvent_shop_kind_at_idx" ON "DeliveryEvent"("shop", "kind", "at");

-- CreateIndex
CREATE INDEX "DeliveryEvent_requestId_idx" ON "DeliveryEvent"("requestId");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- AddForeignKey
ALTER TABLE "RoutineVersion" ADD CONSTRAINT "RoutineVersion_routineId_fkey" FOREIGN KEY ("routineId") REFERENCES "Routine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefVersion" ADD CONSTRAINT "BriefVersion_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefFile" ADD CONSTRAINT "BriefFile_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentWording" ADD CONSTRAINT "ConsentWording_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefRequest" ADD CONSTRAINT "BriefRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefRequest" ADD CONSTRAINT "BriefRequest_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefLink" ADD CONSTRAINT "BriefLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "YourDataLink" ADD CONSTRAINT "YourDataLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentReceipt" ADD CONSTRAINT "ConsentReceipt_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentReceipt" ADD CONSTRAINT "ConsentReceipt_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "ConsentWording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryEvent" ADD CONSTRAINT "DeliveryEvent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one default Brief per shop.
CREATE UNIQUE INDEX "Brief_shop_default" ON "Brief"("shop") WHERE "isDefault";

-- Filters of the people list and the list of failed emails, in the order of their pages.
CREATE INDEX "Person_waiting_idx" ON "Person"("shop", "id")
  WHERE "confirmedAt" IS NULL AND "failedAt" IS NULL AND "unsubscribedAt" IS NULL;
CREATE INDEX "Person_downloaded_idx" ON "Person"("shop", "id") WHERE "confirmedAt" IS NOT NULL;
CREATE INDEX "Person_failed_idx" ON "Person"("shop", "id") WHERE "failedAt" IS NOT NULL;
CREATE INDEX "Person_unsubscribed_idx" ON "Person"("shop", "id") WHERE "unsubscribedAt" IS NOT NULL;
CREATE INDEX "BriefRequest_failed_idx" ON "BriefRequest"("shop", "id") WHERE "failedAt" IS NOT NULL;

-- Search for part of an address. Keys: the shop, every three consecutive characters, and the first one and two for short
-- searches. Plain PostgreSQL, because hosts may not offer the pg_trgm extension.
CREATE FUNCTION "address_grams"(shop text, address text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT ARRAY[shop, '^' || left(address, 1), '^' || left(address, 2)]
    || ARRAY(SELECT substr(address, at, 3) FROM generate_series(1, length(address) - 2) AS at)
$$;
CREATE INDEX "Person_grams_idx" ON "Person" USING gin ("address_grams"("shop", "emailKey"));

-- Stats are updated in the transaction that writes or erases a request or an event. The row lock on the person makes
-- simultaneous requests and visits of one person wait for each other, so nobody is counted twice.
CREATE FUNCTION "count_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  is_first boolean;
  is_first_on_article boolean;
  is_first_for_brief boolean;
BEGIN
  PERFORM FROM "Person" WHERE id = NEW."personId" FOR NO KEY UPDATE;
  SELECT count(*) = 0, coalesce(bool_and(r."articleId" <> NEW."articleId"), true),
    coalesce(bool_and(r."briefId" <> NEW."briefId"), true)
  INTO is_first, is_first_on_article, is_first_for_brief
  FROM "BriefRequest" r WHERE r."personId" = NEW."personId";
  INSERT INTO "ShopStats" AS t (shop, requests, people) VALUES (NEW.shop, 1, is_first::int)
  ON CONFLICT (shop) DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "ArticleStats" AS t (shop, "articleId", title, path, requests, people)
  VALUES (NEW.shop, NEW."articleId", NEW."articleTitle", NEW."articlePath", 1, is_first_on_article::int)
  ON CONFLICT (shop, "articleId") DO UPDATE
  SET title = EXCLUDED.title, path = EXCLUDED.path, requests = t.requests + 1, people = t.people + EXCLUDED.people;
  INSERT INTO "BriefStats" AS t (shop, "briefId", requests, people)
  VALUES (NEW.shop, NEW."briefId", 1, is_first_for_brief::int)
  ON CONFLICT (shop, "briefId") DO UPDATE SET requests = t.requests + 1, people = t.people + EXCLUDED.people;
  RETURN NEW;
END
$$;

CREATE FUNCTION "count_event"() RETURNS trigger
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
  SELECT r.shop, r."personId", r."articleId", r."briefId" INTO request FROM "BriefRequest" r WHERE r.id = NEW."requestId";
  IF NOT FOUND THEN RETURN NEW; END IF;
  PERFORM FROM "Person" WHERE id = request."personId" FOR NO KEY UPDATE;
  SELECT
    (count(*) = 0)::int,
    (count(*) FILTER (WHERE r."articleId" = request."articleId") = 0)::int,
    (count(*) FILTER (WHERE r."briefId" = request."briefId") = 0)::int,
    (NEW.kind = 'downloaded' AND count(*) FILTER (WHERE e.kind = 'downloaded') = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."articleId" = request."articleId") = 0)::int,
    (NEW.kind = 'downloaded'
      AND count(*) FILTER (WHERE e.kind = 'downloaded' AND r."briefId" = request."briefId") = 0)::int
  INTO visit, visit_on_article, visit_of_brief, download, download_on_article, download_of_brief
  FROM "BriefRequest" r JOIN "DeliveryEvent" e ON e."requestId" = r.id
  WHERE r."personId" = request."personId" AND e.kind IN ('visited', 'downloaded');
  IF visit + presses > 0 THEN
    UPDATE "ShopStats"
    SET visits = visits + visit, downloads = downloads + download, "timesDownloaded" = "timesDownloaded" + presses
    WHERE shop = request.shop;
  END IF;
  IF visit_on_article + presses > 0 THEN
    UPDATE "ArticleStats"
    SET visits = visits + visit_on_article, downloads = downloads + download_on_article,
      "timesDownloaded" = "timesDownloaded" + presses
    WHERE shop = request.shop AND "articleId" = request."articleId";
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

-- Subtracts what only this request contributed. Runs while its events still exist.
CREATE FUNCTION "uncount_request"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  mine record;
  others record;
BEGIN
  PERFORM FROM "ShopStats" WHERE shop = OLD.shop;
  IF NOT FOUND THEN RETURN OLD; END IF;
  SELECT count(*) > 0 AS visited, coalesce(bool_or(e.kind = 'downloaded'), false) AS downloaded,
    count(*) FILTER (WHERE e.kind = 'downloaded') AS times
  INTO mine
  FROM "DeliveryEvent" e WHERE e."requestId" = OLD.id AND e.kind IN ('visited', 'downloaded');
  SELECT
    count(*) > 0 AS requested,
    coalesce(bool_or(on_article), false) AS requested_on_article,
    coalesce(bool_or(of_brief), false) AS requested_of_brief,
    coalesce(bool_or(visited), false) AS visited,
    coalesce(bool_or(visited AND on_article), false) AS visited_on_article,
    coalesce(bool_or(visited AND of_brief), false) AS visited_of_brief,
    coalesce(bool_or(downloaded), false) AS downloaded,
    coalesce(bool_or(downloaded AND on_article), false) AS downloaded_on_article,
    coalesce(bool_or(downloaded AND of_brief), false) AS downloaded_of_brief
  INTO others
  FROM (
    SELECT r."articleId" = OLD."articleId" AS on_article, r."briefId" = OLD."briefId" AS of_brief,
      EXISTS (SELECT FROM "DeliveryEvent" e WHERE e."requestId" = r.id AND e.kind IN ('visited', 'downloaded')) AS visited,
      EXISTS (SELECT FROM "DeliveryEvent" e WHERE e."requestId" = r.id AND e.kind = 'downloaded') AS downloaded
    FROM "BriefRequest" r
    WHERE r."personId" = OLD."personId" AND r.id <> OLD.id
  ) AS other;
  UPDATE "ShopStats"
  SET requests = requests - 1,
    people = people - (NOT others.requested)::int,
    visits = visits - (mine.visited AND NOT others.visited)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded)::int,
    "timesDownloaded" = "timesDownloaded" - mine.times
  WHERE shop = OLD.shop;
  UPDATE "ArticleStats"
  SET requests = requests - 1,
    people = people - (NOT others.requested_on_article)::int,
    visits = visits - (mine.visited AND NOT others.visited_on_article)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded_on_article)::int,
    "timesDownloaded" = "timesDownloaded" - mine.times
  WHERE shop = OLD.shop AND "articleId" = OLD."articleId";
  DELETE FROM "ArticleStats" WHERE shop = OLD.shop AND "articleId" = OLD."articleId" AND requests <= 0;
  UPDATE "BriefStats"
  SET requests = requests - 1,
    people = people - (NOT others.requested_of_brief)::int,
    visits = visits - (mine.visited AND NOT others.visited_of_brief)::int,
    downloads = downloads - (mine.downloaded AND NOT others.downloaded_of_brief)::int,
    "timesDownloaded" = "timesDownloaded" - mine.times
  WHERE shop = OLD.shop AND "briefId" = OLD."briefId";
  DELETE FROM "BriefStats" WHERE shop = OLD.shop AND "briefId" = OLD."briefId" AND requests <= 0;
  RETURN OLD;
END
$$;

-- BEFORE, not AFTER: a statement that inserts several rows then sees those it has already inserted.
CREATE TRIGGER "count_request" BEFORE INSERT ON "BriefRequest" FOR EACH ROW EXECUTE FUNCTION "count_request"();
CREATE TRIGGER "uncount_request" BEFORE DELETE ON "BriefRequest" FOR EACH ROW EXECUTE FUNCTION "uncount_request"();
CREATE TRIGGER "count_event" BEFORE INSERT ON "DeliveryEvent" FOR EACH ROW
  WHEN (NEW.kind IN ('visited', 'downloaded')) EXECUTE FUNCTION "count_event"();

-- Versions never change.
CREATE FUNCTION "refuse_update"() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "refuse_update" BEFORE UPDATE ON "RoutineVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "refuse_update" BEFORE UPDATE ON "BriefVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
