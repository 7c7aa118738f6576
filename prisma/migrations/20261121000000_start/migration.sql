-- CreateEnum
CREATE TYPE "BriefEventKind" AS ENUM ('sent', 'failed', 'visited', 'downloaded', 'unsubscribed');

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "installedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uninstalledAt" TIMESTAMP(3),
    "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "Routine" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Routine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoutineVersion" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "routineId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoutineVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brief" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "publishedRevision" INTEGER,

    CONSTRAINT "Brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefFile" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentWording" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMP(3),
    "unsubscribedAt" TIMESTAMP(3),

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefRequest" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "briefId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "articleTitle" TEXT NOT NULL,
    "articlePath" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "stepReached" TEXT NOT NULL,
    "utm" JSONB NOT NULL,
    "referrer" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefLink" (
    "tokenHash" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "ConsentReceipt" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "wordingId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "agreedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentReceipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefEvent" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "kind" "BriefEventKind" NOT NULL,
    "detail" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "Routine_shop_handle_key" ON "Routine"("shop", "handle");

-- CreateIndex
CREATE INDEX "RoutineVersion_shop_idx" ON "RoutineVersion"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "RoutineVersion_routineId_number_key" ON "RoutineVersion"("routineId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Brief_shop_handle_key" ON "Brief"("shop", "handle");

-- CreateIndex
CREATE INDEX "BriefFile_shop_idx" ON "BriefFile"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "BriefFile_briefId_number_key" ON "BriefFile"("briefId", "number");

-- CreateIndex
CREATE INDEX "ConsentWording_shop_idx" ON "ConsentWording"("shop");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWording_briefId_version_key" ON "ConsentWording"("briefId", "version");

-- CreateIndex
CREATE INDEX "Lead_shop_id_idx" ON "Lead"("shop", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_shop_emailKey_key" ON "Lead"("shop", "emailKey");

-- CreateIndex
CREATE INDEX "BriefRequest_shop_createdAt_idx" ON "BriefRequest"("shop", "createdAt");

-- CreateIndex
CREATE INDEX "BriefRequest_leadId_idx" ON "BriefRequest"("leadId");

-- CreateIndex
CREATE INDEX "BriefLink_shop_idx" ON "BriefLink"("shop");

-- CreateIndex
CREATE INDEX "BriefLink_requestId_idx" ON "BriefLink"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentReceipt_requestId_key" ON "ConsentReceipt"("requestId");

-- CreateIndex
CREATE INDEX "ConsentReceipt_shop_idx" ON "ConsentReceipt"("shop");

-- CreateIndex
CREATE INDEX "BriefEvent_shop_kind_at_idx" ON "BriefEvent"("shop", "kind", "at");

-- CreateIndex
CREATE INDEX "BriefEvent_requestId_idx" ON "BriefEvent"("requestId");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- AddForeignKey
ALTER TABLE "RoutineVersion" ADD CONSTRAINT "RoutineVersion_routineId_fkey" FOREIGN KEY ("routineId") REFERENCES "Routine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefFile" ADD CONSTRAINT "BriefFile_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentWording" ADD CONSTRAINT "ConsentWording_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefRequest" ADD CONSTRAINT "BriefRequest_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefRequest" ADD CONSTRAINT "BriefRequest_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefLink" ADD CONSTRAINT "BriefLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentReceipt" ADD CONSTRAINT "ConsentReceipt_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentReceipt" ADD CONSTRAINT "ConsentReceipt_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "ConsentWording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefEvent" ADD CONSTRAINT "BriefEvent_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "BriefRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

