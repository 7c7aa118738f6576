import { findPublishedBrief } from '~/brief/versions/live.server';
import type { Db } from '~/db.server';
import type { FlowPayloads } from '~/flow/contract';
import { readArticleName } from '~/insights/articles/read-articles.server';
import { findRequest } from '~/people/requests/requests.server';
import { storefrontUrl } from '~/settings/shop.server';
import type { AdminApi } from '~/shopify/admin-api.server';

interface RequestKey {
  db: Db;
  admin: AdminApi;
  shop: string;
  requestId: string;
}

/**
 * What Shopify Flow receives about a request, when it's made and when the Brief is downloaded; null if it was erased.
 * @throws ShopifyError if the article's name can't be read
 */
export async function requestPayload({
  db,
  admin,
  shop,
  requestId,
}: RequestKey): Promise<FlowPayloads['brief-requested' | 'brief-downloaded'] | null> {
  const request = await findRequest({ db, shop, requestId });
  if (!request) return null;
  const brief = await findPublishedBrief({ db, shop, id: request.briefId });
  const article = await readArticleName({ db, admin, shop, id: request.articleId });
  const { campaign = '' } = request.utm as { campaign?: string };
  return {
    Email: request.person.email,
    Brief: brief?.title ?? '',
    Article: article.title,
    'Article URL': `${await storefrontUrl({ db, shop })}${article.path}`,
    Campaign: campaign,
    Language: request.locale,
  };
}
