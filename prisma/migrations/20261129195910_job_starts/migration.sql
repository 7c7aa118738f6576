-- CreateTable
CREATE TABLE "JobStart" (
    "jobId" TEXT NOT NULL,
    "starts" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JobStart_pkey" PRIMARY KEY ("jobId")
);

