-- AlterTable
ALTER TABLE "DailyCount" DROP CONSTRAINT "DailyCount_pkey",
ADD COLUMN     "routineId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "routineVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "step" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "DailyCount_pkey" PRIMARY KEY ("shop", "event", "day", "articleId", "briefId", "routineId", "routineVersion", "step", "device", "language", "shard");

-- CreateTable
CREATE TABLE "EventBatch" (
    "shop" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventBatch_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "EventBatch_receivedAt_idx" ON "EventBatch"("receivedAt");

