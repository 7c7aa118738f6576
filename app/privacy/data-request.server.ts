/** Customer data requests from Shopify: emails a customer's data to the shop's owner. */
import type { Readable } from 'node:stream';

import { findPeopleOfCustomer } from '~/people/erasure.server';
import { exportPerson } from '~/people/export/export-person.server';
import { jsonStream } from '~/people/export/json-stream';
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
  /** GID; null if Shopify names none. */
  customerId: string | null;
  /** Shopify's ID of the request. */
  reference: string;
}

/** Queues the request. The job contains no address. */
export async function receiveDataRequest(tx: Tx, { enqueue, reference, ...customer }: DataRequest): Promise<void> {
  const personIds = await findPeopleOfCustomer(tx, customer);
  await enqueue(tx, 'customer-data-request', { shop: customer.shop, personIds, reference });
}

/** Emails the customer's data to the shop's owner. May run twice: a second email does no harm. */
export async function answerDataRequest(input: {
  db: Db;
  sendMail: SendMail;
  request: CustomerDataRequest;
}): Promise<void> {
  const { db, sendMail, request } = input;
  const { shop, personIds, reference } = request;
  const owner = await findShop({ db, shop });
  // The app was never opened, or the shop has been erased: there is no data, and no address to reply to.
  if (!owner) return;
  const files: string[] = [];
  let isTooLarge = false;
  for (const personId of personIds) {
    const data = await exportPerson({ db, shop, personId });
    const file = data && (await readSmall(jsonStream(data)));
    if (file) files.push(file);
    isTooLarge ||= data !== null && file === null;
  }
  const [subject, text] = isTooLarge ? TOO_LARGE : files.length > 0 ? DATA_ATTACHED : NO_DATA;
  await sendMail({
    fromName: 'Unwind',
    to: owner.email,
    subject: `Customer data request ${reference}: ${subject}`,
    text,
    ...(isTooLarge || files.length === 0
      ? {}
      : { attachments: files.map((file, n) => toAttachment(file, reference, n)) }),
  });
}

/** Characters that mail servers accept as an attachment. */
export const MAX_ATTACHMENT_LENGTH = 5_000_000;

/** Reads a file; null if it's too large for an email. */
async function readSmall(stream: Readable): Promise<string | null> {
  let content = '';
  for await (const piece of stream as AsyncIterable<Buffer | string>) {
    content += String(piece);
    if (content.length > MAX_ATTACHMENT_LENGTH) return null;
  }
  return content;
}

/** Subject and text. */
type Answer = [subject: string, text: string];

const DATA_ATTACHED: Answer = [
  'data attached',
  `A customer of your store has requested their data through Shopify.

The data that Unwind stores about them is attached. Send it to the customer within 30 days.
`,
];

const TOO_LARGE: Answer = [
  'export the data in Unwind',
  `A customer of your store has requested their data through Shopify.

The data that Unwind stores about them is too large for an email. In Unwind, find them under People, select Export data,
and send the file to the customer within 30 days.
`,
];

const NO_DATA: Answer = [
  'no data stored',
  `A customer of your store has requested their data through Shopify.

Unwind stores no data about this customer, so there’s nothing to send.
`,
];

function toAttachment(content: string, reference: string, index: number) {
  const number = index === 0 ? '' : `-${index + 1}`;
  const filename = `customer-data-${reference.replace(/\W+/g, '') || 'request'}${number}.json`;
  return { filename, contentType: 'application/json', content };
}
