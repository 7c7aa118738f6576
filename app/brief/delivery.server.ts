/** The job that e-mails a Brief's link. At least once: a lost e-mail is worse than a second one. */
import type { Db } from '~/db.server';
import { type BriefDelivery, PermanentFailure } from '~/jobs/contract';
import { MailRefused, type SendMail } from '~/mailer.server';
import { findShop } from '~/settings/shop.server';

import { briefEmail } from './email.server';
import { createLink } from './links.server';
import { briefSchema } from './schema';
import { isSuppressed } from './suppression.server';

/** Characters of a reason that are kept. */
const REASON = 500;

interface DeliverInput {
  db: Db;
  sendMail: SendMail;
  delivery: BriefDelivery;
  /** Whether a failure now is the end of it, and goes into the ledger. */
  lastAttempt: boolean;
  now?: Date;
}

/**
 * Sends the e-mail and records `sent`, or records `withheld` where the address is on the suppression list. Does nothing
 * where this delivery was recorded, or its request erased.
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
    include: {
      lead: true,
      brief: true,
      events: { where: { kind: { in: ['sent', 'withheld'] }, detail: delivery.delivery } },
    },
  });
  if (!request || request.events.length > 0) return;
  const { lead } = request;
  if (await isSuppressed({ db, shop, emailKey: lead.emailKey })) {
    await db.briefEvent.create({ data: { shop, requestId, kind: 'withheld', detail: delivery.delivery } });
    return;
  }

  const token = await createLink({ db, shop, requestId, now });
  const { shopName, shopUrl } = await sender({ db, shop });
  const unsubscribeLink = `${shopUrl}${proxyPath}/unsubscribe/${token}`;
  const brief = briefSchema.parse(request.brief.document);
  try {
    await sendMail({
      fromName: shopName,
      to: lead.email,
      ...briefEmail({ brief, shopName, shopUrl, link: `${shopUrl}${proxyPath}/brief/${token}`, unsubscribeLink }),
      // One click in the mail program, without opening a page (RFC 8058).
      headers: { 'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  } catch (error) {
    const isRefused = error instanceof MailRefused;
    if (isRefused || lastAttempt) await recordFailure({ db, shop, requestId, leadId: lead.id, why: reasonOf(error) });
    if (isRefused) throw new PermanentFailure(error.message, { cause: error });
    throw error;
  }
  await recordSent({ db, shop, requestId, leadId: lead.id, delivery: delivery.delivery });
}

interface Recorded {
  db: Db;
  shop: string;
  requestId: string;
  leadId: string;
}

/** In the ledger, and where the lists look: at the request, and at the person. */
async function recordFailure({ db, shop, requestId, leadId, why }: Recorded & { why: string }): Promise<void> {
  const failedAt = new Date();
  await db.$transaction([
    db.briefEvent.create({ data: { shop, requestId, kind: 'failed', detail: why } }),
    db.briefRequest.updateMany({ where: { shop, id: requestId }, data: { failedAt, failure: why } }),
    db.lead.updateMany({ where: { shop, id: leadId }, data: { failedAt } }),
  ]);
}

async function recordSent({ db, shop, requestId, leadId, delivery }: Recorded & { delivery: string }): Promise<void> {
  await db.$transaction([
    db.briefEvent.create({ data: { shop, requestId, kind: 'sent', detail: delivery } }),
    db.briefRequest.updateMany({
      where: { shop, id: requestId, failedAt: { not: null } },
      data: { failedAt: null, failure: null },
    }),
    db.lead.updateMany({ where: { shop, id: leadId, failedAt: { not: null } }, data: { failedAt: null } }),
  ]);
}

/** What the merchant reads: the mail server's own words where it said any. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { response?: unknown } };
  const said = cause?.response;
  const words = typeof said === 'string' && said !== '' ? said : (message ?? String(error));
  // A text of PostgreSQL holds no NUL, and a mail server may say anything.
  return words.replaceAll('\0', '').slice(0, REASON);
}

/** Who sends, and from where. A shop whose owner has not opened the app yet goes by its domain. */
async function sender({ db, shop }: { db: Db; shop: string }): Promise<{ shopName: string; shopUrl: string }> {
  const known = await findShop({ db, shop });
  return { shopName: known?.name ?? shop, shopUrl: known?.url ?? `https://${shop}` };
}
