-- CreateTable
CREATE TABLE "RoutineImport" (
    "routineId" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "articleId" TEXT,
    "articleTitle" TEXT NOT NULL,
    "articleUpdatedAt" TEXT,
    "contentHash" TEXT NOT NULL,
    "dismissedHash" TEXT,
    "text" TEXT NOT NULL,
    "textLength" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "unplaced" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "reason" TEXT,
    "document" JSONB NOT NULL,
    "decisions" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "RoutineImport_pkey" PRIMARY KEY ("routineId")
);

-- CreateIndex
CREATE INDEX "RoutineImport_shop_idx" ON "RoutineImport"("shop");

-- AddForeignKey
ALTER TABLE "RoutineImport" ADD CONSTRAINT "RoutineImport_routineId_fkey" FOREIGN KEY ("routineId") REFERENCES "Routine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

