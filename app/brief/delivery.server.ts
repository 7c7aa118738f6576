/** The job that e-mails a Brief's link. At least once: a lost e-mail is worse than a second one. */
import type { Db } from '~/db.server';
import { type BriefDelivery, PermanentFailure } from '~/jobs/contract';
import { MailRefused, type SendMail } from '~/mailer.server';
import { findShop } from '~/settings/shop.server';

import { briefEmail } from './email.server';
import { createLink } from './links.server';
import { briefSchema } from './schema';

interface DeliverInput {
  db: Db;
  sendMail: SendMail;
  delivery: BriefDelivery;
  /** Whether a failure now is the end of it, and goes into the ledger. */
  lastAttempt: boolean;
  now?: Date;
}

/**
 * Sends the e-mail and records `sent`. Does nothing where this delivery was sent, or its request erased.
 *
 * Each attempt makes a link of its own before it sends: should the process end between sending and recording, the job
 * runs again, and both e-mails work.
 *
 * @throws PermanentFailure where the mail server refuses the address; another error where trying again may help.
 */
export async function deliverBrief(input: DeliverInput): Promise<void> {
  const { db, sendMail, delivery, lastAttempt, now = new Date() } = input;
  const { shop, requestId, proxyPath } = delivery;
  const request = await db.briefRequest.findFirst({
    where: { shop, id: requestId },
    include: { lead: true, brief: true, events: { where: { kind: 'sent', detail: delivery.delivery } } },
  });
  if (!request || request.events.length > 0) return;

  const token = await createLink({ db, shop, requestId, now });
  const { shopName, shopUrl } = await sender({ db, shop });
  const unsubscribeLink = `${shopUrl}${proxyPath}/unsubscribe/${token}`;
  const brief = briefSchema.parse(request.brief.document);
  try {
    await sendMail({
      fromName: shopName,
      to: request.lead.email,
      ...briefEmail({ brief, shopName, shopUrl, link: `${shopUrl}${proxyPath}/brief/${token}`, unsubscribeLink }),
      // One click in the mail program, without opening a page (RFC 8058).
      headers: { 'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  } catch (error) {
    const isRefused = error instanceof MailRefused;
    if (isRefused || lastAttempt) await record(db, shop, requestId, 'failed', String(error));
    if (isRefused) throw new PermanentFailure(error.message, { cause: error });
    throw error;
  }
  await record(db, shop, requestId, 'sent', delivery.delivery);
}

async function record(db: Db, shop: string, requestId: string, kind: 'sent' | 'failed', detail: string): Promise<void> {
  await db.briefEvent.create({ data: { shop, requestId, kind, detail } });
}

/** Who sends, and from where. A shop whose owner has not opened the app yet goes by its domain. */
async function sender({ db, shop }: { db: Db; shop: string }): Promise<{ shopName: string; shopUrl: string }> {
  const known = await findShop({ db, shop });
  return { shopName: known?.name ?? shop, shopUrl: known?.url ?? `https://${shop}` };
}
