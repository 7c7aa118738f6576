-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "metaobjectHash" TEXT,
ADD COLUMN     "metaobjectId" TEXT,
ADD COLUMN     "metaobjectUpdatedAt" TEXT,
ADD COLUMN     "publishedRevision" INTEGER;

-- So far, each time a Brief was published, it got a version.
UPDATE "Brief" SET "publishedRevision" = (
  SELECT revision FROM "BriefVersion" version WHERE version."briefId" = "Brief".id ORDER BY number DESC LIMIT 1
);

-- AlterTable
ALTER TABLE "BriefVersion" ADD COLUMN     "fileId" TEXT;
