-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('delivery', 'marketing');

-- CreateEnum
CREATE TYPE "CustomerSubscription" AS ENUM ('PENDING', 'SUBSCRIBED');

-- AlterEnum
ALTER TYPE "DeliveryEventKind" ADD VALUE 'marketing_withdrawn';

-- DropIndex
DROP INDEX "ConsentWording_briefId_version_key";

-- DropIndex
DROP INDEX "ConsentReceipt_requestId_key";

-- AlterTable
ALTER TABLE "ConsentWording" ADD COLUMN     "purpose" "ConsentPurpose" NOT NULL DEFAULT 'delivery';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "subscriptionSet" "CustomerSubscription",
ADD COLUMN     "subscriptionSetAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "ConsentReceipt" ADD COLUMN     "confirmedAt" TIMESTAMP(3),
ADD COLUMN     "purpose" "ConsentPurpose" NOT NULL DEFAULT 'delivery',
ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWording_briefId_purpose_version_key" ON "ConsentWording"("briefId", "purpose", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentReceipt_requestId_purpose_key" ON "ConsentReceipt"("requestId", "purpose");

