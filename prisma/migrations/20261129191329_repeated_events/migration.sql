-- DropIndex
DROP INDEX "DeliveryEvent_requestId_idx";

-- AlterTable
ALTER TABLE "DeliveryEvent" ADD COLUMN     "times" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "DeliveryEvent_requestId_at_idx" ON "DeliveryEvent"("requestId", "at");

-- CreateIndex
CREATE INDEX "DeliveryEvent_requestId_kind_at_idx" ON "DeliveryEvent"("requestId", "kind", "at");

-- Every press of the button is a download, also one that shares the row of an earlier press.
CREATE FUNCTION "count_repeated_download"() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  request record;
  presses int := NEW.times - OLD.times;
BEGIN
  SELECT r."personId" INTO request FROM "BriefRequest" r
  WHERE r.id = NEW."requestId" AND r."countedArticleId" IS NOT NULL;
  IF NOT FOUND THEN RETURN NEW; END IF;
  PERFORM FROM "Person" WHERE id = request."personId" FOR NO KEY UPDATE;
  -- Read only now: the request may have moved to another article while this waited.
  SELECT r.shop, r."countedArticleId", r."briefId" INTO request FROM "BriefRequest" r WHERE r.id = NEW."requestId";
  UPDATE "ShopStats" SET "timesDownloaded" = "timesDownloaded" + presses WHERE shop = request.shop;
  UPDATE "ArticleStats" SET "timesDownloaded" = "timesDownloaded" + presses
  WHERE shop = request.shop AND "articleId" = request."countedArticleId";
  UPDATE "BriefStats" SET "timesDownloaded" = "timesDownloaded" + presses
  WHERE shop = request.shop AND "briefId" = request."briefId";
  RETURN NEW;
END
$$;
CREATE TRIGGER "count_repeated_download" BEFORE UPDATE OF times ON "DeliveryEvent" FOR EACH ROW
  WHEN (NEW.kind = 'downloaded' AND NEW.times > OLD.times) EXECUTE FUNCTION "count_repeated_download"();
