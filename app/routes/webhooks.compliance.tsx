/** Shopify's mandatory compliance webhooks. Each can arrive twice, and late. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';

import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { isStorable } from '~/http/storable-text';
import { isOpenedSince } from '~/settings/installation.server';
import { receiveDataRequest } from '~/privacy/data-request.server';
import { SHOP_ERASURE_TIMEOUT, eraseCustomer, eraseShopData } from '~/privacy/erasure.server';
import { authenticateWebhook, processOnce, readPayload } from '~/shopify/webhooks.server';

const text = z.string().refine(isStorable);
/** A customer may have no address, and a guest no ID. */
const customer = z.object({ id: z.union([z.number(), text]).nullish(), email: text.nullish() });
const dataRequest = z.object({ customer, data_request: z.object({ id: z.union([z.number(), text]) }).nullish() });
const redaction = z.object({ customer });

export async function action({ request }: ActionFunctionArgs) {
  const webhook = await authenticateWebhook(request);
  const { topic, shop, payload, triggeredAt } = webhook;
  switch (topic) {
    case 'CUSTOMERS_DATA_REQUEST': {
      const { customer, data_request } = readPayload(dataRequest, payload);
      const reference = String(data_request?.id ?? 'without ID');
      const enqueue = await openEnqueue();
      await processOnce({ db, webhook }, (tx) =>
        receiveDataRequest(tx, { enqueue, shop, ...keysOf(customer), reference }),
      );
      break;
    }
    case 'CUSTOMERS_REDACT': {
      const { customer } = readPayload(redaction, payload);
      const enqueue = await openEnqueue();
      await processOnce({ db, webhook }, (tx) => eraseCustomer(tx, { enqueue, shop, ...keysOf(customer) }));
      break;
    }
    case 'SHOP_REDACT':
      await processOnce({ db, webhook, timeout: SHOP_ERASURE_TIMEOUT }, async (tx) => {
        // A shop that has reinstalled the app keeps its data.
        if (!(await isOpenedSince({ db: tx, shop, time: triggeredAt }))) await eraseShopData(tx, { shop });
      });
      break;
    default:
      throw new Response('Unknown topic', { status: 404 });
  }
  return new Response();
}

/** What the app knows a customer by. */
function keysOf({ id, email }: z.infer<typeof customer>): { email: string | null; customerId: string | null } {
  const [number] = /\d+$/.exec(String(id ?? '')) ?? [];
  return { email: email ?? null, customerId: number === undefined ? null : `gid://shopify/Customer/${number}` };
}
