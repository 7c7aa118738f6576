/** A customer asks, through Shopify, what is kept of them: the shop's owner gets it by e-mail, to pass on. */
import { exportLead, findLead } from '~/brief/people/erasure.server';
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { CustomerDataRequest } from '~/jobs/contract';
import type { SendMail } from '~/mailer.server';
import { findShop } from '~/settings/shop.server';

interface Received {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** The customer's address; null where Shopify has none. */
  email: string | null;
  /** Shopify's number of the request. */
  reference: string;
}

/** Takes the request down, to be answered by the worker. The queue holds no address. */
export async function receiveDataRequest({ db, enqueue, shop, email, reference }: Received): Promise<void> {
  const lead = email === null ? null : await findLead({ db, shop, email });
  await db.$transaction((tx) => enqueue(tx, 'customer-data-request', { shop, leadId: lead?.id ?? null, reference }));
}

/** Mails what is kept of the person to the shop's owner. Runs at least once; a second e-mail does no harm. */
export async function answerDataRequest(input: {
  db: Db;
  sendMail: SendMail;
  request: CustomerDataRequest;
}): Promise<void> {
  const { db, sendMail, request } = input;
  const { shop, leadId, reference } = request;
  const owner = await findShop({ db, shop });
  // The app was never opened there, or all was erased since: nothing is kept, and nobody is known to tell.
  if (!owner) return;
  const kept = leadId === null ? null : await exportLead({ db, shop, leadId });
  await sendMail({
    fromName: 'Unwind',
    to: owner.email,
    subject: `Customer data request ${reference}: ${kept ? 'what Unwind keeps' : 'nothing is kept'}`,
    text: kept ? KEPT : NOTHING,
    ...(kept ? { attachments: [attachmentOf(kept, reference)] } : {}),
  });
}

const KEPT = `A customer of your shop has asked, through Shopify, which data is kept of them.

What Unwind keeps is attached. Please pass it on to the customer within 30 days.
`;

const NOTHING = `A customer of your shop has asked, through Shopify, which data is kept of them.

Unwind keeps nothing of this customer. There is nothing to pass on.
`;

function attachmentOf(kept: object, reference: string) {
  const filename = `customer-data-${reference.replace(/\W+/g, '') || 'request'}.json`;
  return { filename, contentType: 'application/json', content: JSON.stringify(kept, null, 2) };
}
