-- CreateEnum
CREATE TYPE "BriefFileSource" AS ENUM ('made', 'uploaded');

-- AlterEnum
ALTER TYPE "BriefEventKind" ADD VALUE 'scanned';

-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "fileId" TEXT,
ADD COLUMN     "isDefault" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "BriefFile" ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "source" "BriefFileSource" NOT NULL DEFAULT 'made';

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "customerFailure" TEXT,
ADD COLUMN     "customerId" TEXT,
ADD COLUMN     "isThrowAway" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "BriefLink" ADD COLUMN     "downloads" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Settings" (
    "shop" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "SelfServiceLink" (
    "tokenHash" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SelfServiceLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "SelfServiceLink_shop_idx" ON "SelfServiceLink"("shop");

-- CreateIndex
CREATE INDEX "SelfServiceLink_leadId_idx" ON "SelfServiceLink"("leadId");

-- AddForeignKey
ALTER TABLE "SelfServiceLink" ADD CONSTRAINT "SelfServiceLink_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- At most one of a shop.
CREATE UNIQUE INDEX "Brief_shop_default" ON "Brief"("shop") WHERE "isDefault";

-- Until now a shop had one.
UPDATE "Brief" b SET "isDefault" = true
WHERE NOT EXISTS (SELECT FROM "Brief" o WHERE o.shop = b.shop AND o."createdAt" < b."createdAt");
