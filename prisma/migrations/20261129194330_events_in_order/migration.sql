-- DropIndex
DROP INDEX "DeliveryEvent_requestId_at_idx";

-- CreateIndex
CREATE INDEX "DeliveryEvent_requestId_at_id_idx" ON "DeliveryEvent"("requestId", "at", "id");

