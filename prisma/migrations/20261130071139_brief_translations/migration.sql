-- DropIndex
DROP INDEX "ConsentWording_briefId_purpose_version_key";

-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "documentRevision" INTEGER NOT NULL DEFAULT 1;

-- So far, every save changed the document.
UPDATE "Brief" SET "documentRevision" = "revision";

-- AlterTable
ALTER TABLE "BriefVersion" ADD COLUMN     "translations" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "BriefFile" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ConsentWording" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "BriefRequest" ADD COLUMN     "briefLocale" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "BriefTranslation" (
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "followsText" BOOLEAN NOT NULL DEFAULT false,
    "fileId" TEXT,

    CONSTRAINT "BriefTranslation_pkey" PRIMARY KEY ("briefId","locale")
);

-- CreateIndex
CREATE INDEX "BriefTranslation_shop_idx" ON "BriefTranslation"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWording_briefId_purpose_locale_version_key" ON "ConsentWording"("briefId", "purpose", "locale", "version");

-- AddForeignKey
ALTER TABLE "BriefTranslation" ADD CONSTRAINT "BriefTranslation_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

