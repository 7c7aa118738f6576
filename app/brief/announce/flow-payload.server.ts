/** What Flow is told of a request for a Brief. */
import type { Db } from '~/db.server';
import type { FlowPayloads } from '~/flow/contract';
import { findShop } from '~/settings/shop.server';

/** @returns null where the request was erased since. */
export async function flowPayload(of: {
  db: Db;
  shop: string;
  requestId: string;
}): Promise<FlowPayloads['brief-requested'] | null> {
  const { db, shop, requestId } = of;
  const request = await db.briefRequest.findFirst({
    where: { shop, id: requestId },
    include: { lead: { select: { email: true } }, brief: { select: { title: true } } },
  });
  if (!request) return null;
  const known = await findShop({ db, shop });
  const { campaign = '' } = request.utm as { campaign?: string };
  return {
    Email: request.lead.email,
    Brief: request.brief.title,
    Article: request.articleTitle,
    'Article URL': `${known?.url ?? `https://${shop}`}${request.articlePath}`,
    Campaign: campaign,
    Language: request.locale,
  };
}
