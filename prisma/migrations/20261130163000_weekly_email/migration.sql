-- The weekly email to the merchant: the week that was reported last, and since when a worker has been at it.
ALTER TABLE "Shop" ADD COLUMN "weeklyReported" DATE;
ALTER TABLE "Shop" ADD COLUMN "weeklyClaimedAt" TIMESTAMP(3);
