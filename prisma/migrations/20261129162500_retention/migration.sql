-- DropIndex
DROP INDEX "BriefLink_shop_idx";

-- AlterTable
ALTER TABLE "DeliveryEvent" ADD COLUMN     "isReduced" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ExpiredLink" (
    "tokenHash" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,

    CONSTRAINT "ExpiredLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "ExpiredLink_shop_idx" ON "ExpiredLink"("shop");

-- CreateIndex
CREATE INDEX "ExpiredLink_requestId_idx" ON "ExpiredLink"("requestId");

-- CreateIndex
CREATE INDEX "BriefLink_shop_expiresAt_idx" ON "BriefLink"("shop", "expiresAt");

-- AddForeignKey
ALTER TABLE "ExpiredLink" ADD CONSTRAINT "ExpiredLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the retention job looks for.
CREATE INDEX "DeliveryEvent_user_agent_idx" ON "DeliveryEvent"("shop", at)
  WHERE NOT "isReduced" AND kind NOT IN ('sent', 'failed', 'withheld');
CREATE INDEX "Person_unconfirmed_idx" ON "Person"("shop", "createdAt") WHERE "confirmedAt" IS NULL;
