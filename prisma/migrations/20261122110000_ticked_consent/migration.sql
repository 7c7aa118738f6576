-- AlterTable
ALTER TABLE "ConsentReceipt" ADD COLUMN     "isTicked" BOOLEAN NOT NULL DEFAULT false;
