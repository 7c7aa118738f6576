import { findPublishedBrief } from '~/brief/versions/live.server';
import type { Db } from '~/db.server';
import type { FlowPayloads } from '~/flow/contract';
import { findRequest } from '~/people/requests/requests.server';
import { storefrontUrl } from '~/settings/shop.server';

interface RequestKey {
  db: Db;
  shop: string;
  requestId: string;
}

/** What Shopify Flow receives about a request, when it's made and when the Brief is downloaded; null if it was erased. */
export async function requestPayload({
  db,
  shop,
  requestId,
}: RequestKey): Promise<FlowPayloads['brief-requested' | 'brief-downloaded'] | null> {
  const request = await findRequest({ db, shop, requestId });
  if (!request) return null;
  const brief = await findPublishedBrief({ db, shop, id: request.briefId });
  const { campaign = '' } = request.utm as { campaign?: string };
  return {
    Email: request.person.email,
    Brief: brief?.title ?? '',
    Article: request.articleTitle,
    'Article URL': `${await storefrontUrl({ db, shop })}${request.articlePath}`,
    Campaign: campaign,
    Language: request.locale,
  };
}
