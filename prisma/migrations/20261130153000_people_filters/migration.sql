-- People by Brief, article, language and day of their requests, in the order of the list's pages.
CREATE INDEX "BriefRequest_briefId_personId_idx" ON "BriefRequest"("briefId", "personId");
DROP INDEX "BriefRequest_briefId_idx";
CREATE INDEX "BriefRequest_shop_articleId_personId_idx" ON "BriefRequest"("shop", "articleId", "personId");
CREATE INDEX "BriefRequest_shop_locale_personId_idx" ON "BriefRequest"("shop", "locale", "personId");
CREATE INDEX "BriefRequest_shop_createdAt_personId_idx" ON "BriefRequest"("shop", "createdAt", "personId");
DROP INDEX "BriefRequest_shop_createdAt_idx";
CREATE INDEX "Person_shop_createdAt_idx" ON "Person"("shop", "createdAt");
