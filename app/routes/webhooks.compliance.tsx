/** Shopify's mandatory compliance webhooks. Each can arrive twice. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';

import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { isStorable } from '~/http/storable-text';
import { receiveDataRequest } from '~/privacy/data-request.server';
import { eraseShopData, eraseCustomer } from '~/privacy/erasure.server';
import { authenticateWebhook, readPayload } from '~/shopify/webhooks.server';

const text = z.string().refine(isStorable);
const customer = z.object({ email: text.nullish() });
const dataRequest = z.object({ customer, data_request: z.object({ id: z.union([z.number(), text]) }).nullish() });
const redaction = z.object({ customer });

export async function action({ request }: ActionFunctionArgs) {
  const { topic, shop, payload } = await authenticateWebhook(request);
  switch (topic) {
    case 'CUSTOMERS_DATA_REQUEST': {
      const { customer, data_request } = readPayload(dataRequest, payload);
      const reference = String(data_request?.id ?? 'without ID');
      await receiveDataRequest({ db, enqueue: await openEnqueue(), shop, email: customer.email ?? null, reference });
      break;
    }
    case 'CUSTOMERS_REDACT': {
      const { email } = readPayload(redaction, payload).customer;
      if (email) await eraseCustomer({ db, enqueue: await openEnqueue(), shop, email });
      break;
    }
    case 'SHOP_REDACT':
      await eraseShopData({ db, shop });
      break;
    default:
      throw new Response('Unknown topic', { status: 404 });
  }
  return new Response();
}
