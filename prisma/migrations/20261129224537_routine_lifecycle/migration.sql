-- AlterTable
ALTER TABLE "Routine" ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "liveRevision" INTEGER,
ADD COLUMN     "liveVersion" INTEGER,
ADD COLUMN     "metaobjectHash" TEXT,
ADD COLUMN     "metaobjectId" TEXT,
ADD COLUMN     "metaobjectUpdatedAt" TEXT,
ADD COLUMN     "publishedAt" TIMESTAMP(3);

-- So far, what was published is live.
UPDATE "Routine" AS routine
SET "liveVersion" = version.number, "liveRevision" = version.revision, "publishedAt" = version."publishedAt"
FROM "RoutineVersion" AS version
WHERE version."routineId" = routine.id AND version.number = (
  SELECT max(latest.number) FROM "RoutineVersion" AS latest WHERE latest."routineId" = routine.id
);

-- What's live is a version, and a revision of the draft with its content.
ALTER TABLE "Routine" ADD CONSTRAINT "Routine_live_check" CHECK (("liveVersion" IS NULL) = ("liveRevision" IS NULL));
