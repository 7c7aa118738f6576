-- AlterTable
ALTER TABLE "RoutineVersion" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "RoutineTranslation" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "routineId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "liveRevision" INTEGER,
    "metaobjectId" TEXT,
    "metaobjectHash" TEXT,
    "metaobjectUpdatedAt" TEXT,

    CONSTRAINT "RoutineTranslation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoutineTranslation_shop_idx" ON "RoutineTranslation"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "RoutineTranslation_routineId_locale_key" ON "RoutineTranslation"("routineId", "locale");

-- AddForeignKey
ALTER TABLE "RoutineTranslation" ADD CONSTRAINT "RoutineTranslation_routineId_fkey" FOREIGN KEY ("routineId") REFERENCES "Routine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

