/** Customer data requests from Shopify: emails a customer's data to the shop's owner. */
import { exportPerson, findPersonByEmail } from '~/people/erasure.server';
import type { Db, Tx } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { CustomerDataRequest } from '~/jobs/contract';
import type { SendMail } from '~/mail/mailer.server';
import { findShop } from '~/settings/shop.server';

interface DataRequest {
  enqueue: Enqueue;
  shop: string;
  /** The customer's address; null if Shopify has none. */
  email: string | null;
  /** Shopify's ID of the request. */
  reference: string;
}

/** Queues the request. The job contains no address. */
export async function receiveDataRequest(tx: Tx, { enqueue, shop, email, reference }: DataRequest): Promise<void> {
  const person = email === null ? null : await findPersonByEmail({ db: tx, shop, email });
  await enqueue(tx, 'customer-data-request', { shop, personId: person?.id ?? null, reference });
}

/** Emails the person's data to the shop's owner. May run twice: a second email does no harm. */
export async function answerDataRequest(input: {
  db: Db;
  sendMail: SendMail;
  request: CustomerDataRequest;
}): Promise<void> {
  const { db, sendMail, request } = input;
  const { shop, personId, reference } = request;
  const owner = await findShop({ db, shop });
  // The app was never opened, or the shop has been erased: there is no data, and no address to reply to.
  if (!owner) return;
  const data = personId === null ? null : await exportPerson({ db, shop, personId });
  await sendMail({
    fromName: 'Unwind',
    to: owner.email,
    subject: `Customer data request ${reference}: ${data ? 'data attached' : 'no data stored'}`,
    text: data ? DATA_ATTACHED : NO_DATA,
    ...(data ? { attachments: [toAttachment(data, reference)] } : {}),
  });
}

const DATA_ATTACHED = `A customer of your store has requested their data through Shopify.

The data that Unwind stores about them is attached. Send it to the customer within 30 days.
`;

const NO_DATA = `A customer of your store has requested their data through Shopify.

Unwind stores no data about this customer, so there’s nothing to send.
`;

function toAttachment(data: object, reference: string) {
  const filename = `customer-data-${reference.replace(/\W+/g, '') || 'request'}.json`;
  return { filename, contentType: 'application/json', content: JSON.stringify(data, null, 2) };
}
