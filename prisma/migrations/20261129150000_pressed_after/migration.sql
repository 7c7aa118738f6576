-- AlterTable
ALTER TABLE "DeliveryEvent" ADD COLUMN     "pressedAfter" INTEGER;
