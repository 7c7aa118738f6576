-- Whether an article shows a routine, so that the download page can lead there.
ALTER TABLE "Article" ADD COLUMN "hasRoutine" BOOLEAN NOT NULL DEFAULT false;
