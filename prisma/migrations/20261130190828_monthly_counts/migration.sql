-- Analytics over long ranges: daily counts are added up by month, each night.

-- CreateTable
CREATE TABLE "MonthlyCount" (
    "shop" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "articleId" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "routineId" TEXT NOT NULL,
    "routineVersion" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "upTo" INTEGER[] NOT NULL,

    CONSTRAINT "MonthlyCount_pkey" PRIMARY KEY ("shop","event","month","articleId","briefId","routineId","routineVersion","step","device","language")
);

-- CreateTable
CREATE TABLE "CountRollup" (
    "shop" TEXT NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "CountRollup_pkey" PRIMARY KEY ("shop")
);


-- Whoever changes a day that's in a month's sums: from that day on, daily counts are read until the month is added up again.
-- Waits for a rollup that's running, and the next one for this transaction, so that none misses the change. What
-- readers do counts today, so the condition keeps them from running this.
CREATE FUNCTION reopen_counted_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed "DailyCount";
BEGIN
  FOREACH changed IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE' THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END LOOP
    PERFORM pg_advisory_xact_lock_shared(hashtext('count-rollup'), hashtext(changed.shop));
    UPDATE "CountRollup" SET until = changed.day - 1 WHERE shop = changed.shop AND until >= changed.day;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER reopen_counted_day_inserted AFTER INSERT ON "DailyCount" FOR EACH ROW
  WHEN (NEW.day < (now() AT TIME ZONE 'UTC')::date - 1) EXECUTE FUNCTION reopen_counted_day();
CREATE TRIGGER reopen_counted_day_updated AFTER UPDATE ON "DailyCount" FOR EACH ROW
  WHEN (least(OLD.day, NEW.day) < (now() AT TIME ZONE 'UTC')::date - 1) EXECUTE FUNCTION reopen_counted_day();
CREATE TRIGGER reopen_counted_day_deleted AFTER DELETE ON "DailyCount" FOR EACH ROW
  WHEN (OLD.day < (now() AT TIME ZONE 'UTC')::date - 1) EXECUTE FUNCTION reopen_counted_day();
