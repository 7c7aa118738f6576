/** Shopify's mandatory topics on personal data. Each may be sent twice. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';

import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { isKept } from '~/kept-text';
import { receiveDataRequest } from '~/privacy/data-request.server';
import { eraseAllOf, eraseCustomer } from '~/privacy/erasure.server';
import { authenticateWebhook, readPayload } from '~/webhook.server';

const text = z.string().refine(isKept);
const customer = z.object({ email: text.nullish() });
const dataRequest = z.object({ customer, data_request: z.object({ id: z.union([z.number(), text]) }).nullish() });
const redaction = z.object({ customer });

export async function action({ request }: ActionFunctionArgs) {
  const { topic, shop, payload } = await authenticateWebhook(request);
  switch (topic) {
    case 'CUSTOMERS_DATA_REQUEST': {
      const { customer, data_request } = readPayload(dataRequest, payload);
      const reference = String(data_request?.id ?? 'without a number');
      await receiveDataRequest({ db, enqueue: await openEnqueue(), shop, email: customer.email ?? null, reference });
      break;
    }
    case 'CUSTOMERS_REDACT': {
      const { email } = readPayload(redaction, payload).customer;
      if (email) await eraseCustomer({ db, shop, email });
      break;
    }
    case 'SHOP_REDACT':
      await eraseAllOf({ db, shop });
      break;
    default:
      throw new Response('This address does not take this topic.', { status: 404 });
  }
  return new Response();
}
