-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "liquidProxyPath" TEXT,
ADD COLUMN     "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "proxyPath" TEXT,
ADD COLUMN     "scopesAt" TIMESTAMP(3);

-- When shops were last opened is unknown, but not before they were read.
UPDATE "Shop" SET "openedAt" = "readAt";

-- CreateTable
CREATE TABLE "ReceivedWebhook" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReceivedWebhook_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReceivedWebhook_receivedAt_idx" ON "ReceivedWebhook"("receivedAt");

