/** The job that e-mails a Brief's link. At least once: a lost e-mail is worse than a second one. */
import type { Db } from '~/db.server';
import { keptPart } from '~/kept-text';
import { type BriefDelivery, PermanentFailure } from '~/jobs/contract';
import { type Mail, MailRefused, type SendMail } from '~/mailer.server';

import type { BriefRequest, Lead, Brief as BriefRow } from '../../../prisma/client/client';
import { briefEmail } from '../email/brief-email.server';
import { senderOf } from '../email/sender.server';
import { languageOf } from '../language';
import { createLink } from '../link/links.server';
import { OUR_WORDS, briefSchema } from '../schema';
import { holdPerson } from '../people/hold-person.server';
import { isSuppressed } from '../people/suppression.server';

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
 * where this delivery was recorded, its request erased, or where the person has unsubscribed since they asked for it.
 *
 * Each attempt makes a link of its own before it sends: should the process end between sending and recording, the job
 * runs again, and both e-mails work. They bear the same Message-ID, by which many mailboxes show them once.
 *
 * @throws PermanentFailure where the mail server refuses it for good; another error where trying again may help.
 */
export async function deliverBrief(input: DeliverInput): Promise<void> {
  const { db, sendMail, delivery, lastAttempt, now = new Date() } = input;
  const { shop, requestId } = delivery;
  const request = await db.briefRequest.findFirst({
    where: { shop, id: requestId },
    include: {
      lead: true,
      brief: true,
      events: { where: { kind: { in: ['sent', 'withheld'] }, detail: delivery.delivery } },
    },
  });
  // Prisma reads the person by itself, and they may have been erased in between.
  if (!request || !(request.lead as Lead | null) || request.events.length > 0) return;
  const { lead } = request;
  const asked = delivery.askedAt === undefined ? request.createdAt : new Date(delivery.askedAt);
  if (lead.unsubscribedAt && lead.unsubscribedAt > asked) return;
  if (await isSuppressed({ db, shop, emailKey: lead.emailKey })) {
    await db.briefEvent.create({ data: { shop, requestId, kind: 'withheld', detail: delivery.delivery } });
    return;
  }

  const facts = { db, shop, requestId, leadId: lead.id };
  try {
    await sendMail(await compose({ db, delivery, request, now }));
  } catch (error) {
    const refused = error instanceof MailRefused ? error.what : null;
    if (refused || lastAttempt) {
      await recordFailure({ ...facts, why: reasonOf(error), isUnreachable: refused !== 'message' });
    }
    if (error instanceof MailRefused) throw new PermanentFailure(error.message, { cause: error });
    throw error;
  }
  await recordSent({ ...facts, delivery: delivery.delivery });
}

interface Composed {
  db: Db;
  delivery: BriefDelivery;
  request: BriefRequest & { lead: Lead; brief: BriefRow };
  now: Date;
}

/** Of all that came with the request, only its address and the choice of a language have a part in the e-mail. */
async function compose({ db, delivery, request, now }: Composed): Promise<Mail> {
  const { shop, requestId, proxyPath } = delivery;
  const token = await createLink({ db, shop, requestId, now });
  const { sender, replyTo } = await senderOf({ db, shop });
  const unsubscribeLink = `${sender.url}${proxyPath}/unsubscribe/${token}`;
  const { title, inside, mail } = briefSchema.parse(request.brief.document);
  const language = languageOf(request.locale);
  const email = await briefEmail({
    ...{ language, sender, title, inside, unsubscribeLink },
    mail: mail ?? OUR_WORDS,
    link: `${sender.url}${proxyPath}/brief/${token}`,
    heldLink: `${sender.url}${proxyPath}/me?locale=${language}`,
  });
  return {
    ...{ id: delivery.delivery, fromName: sender.name, to: request.lead.email, replyTo, language, ...email },
    // One click in the mail program, without opening a page (RFC 8058).
    headers: { 'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

interface Recorded {
  db: Db;
  shop: string;
  requestId: string;
  leadId: string;
}

interface Failed extends Recorded {
  why: string;
  /** Whether the person is marked too; not where the mail server takes exception to the e-mail alone. */
  isUnreachable: boolean;
}

/** In the ledger, and where the lists look: at the request, and at the person. Who was erased meanwhile has neither. */
async function recordFailure({ db, shop, requestId, leadId, why, isUnreachable }: Failed): Promise<void> {
  const failedAt = new Date();
  await db.$transaction(async (tx) => {
    if (!(await holdPerson(tx, { shop, leadId }))) return;
    await tx.briefEvent.create({ data: { shop, requestId, kind: 'failed', detail: why } });
    await tx.briefRequest.updateMany({ where: { shop, id: requestId }, data: { failedAt, failure: why } });
    if (isUnreachable) await tx.lead.updateMany({ where: { shop, id: leadId }, data: { failedAt } });
  });
}

async function recordSent({ db, shop, requestId, leadId, delivery }: Recorded & { delivery: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await holdPerson(tx, { shop, leadId }))) return;
    await tx.briefEvent.create({ data: { shop, requestId, kind: 'sent', detail: delivery } });
    await tx.briefRequest.updateMany({
      where: { shop, id: requestId, failedAt: { not: null } },
      data: { failedAt: null, failure: null },
    });
    await tx.lead.updateMany({ where: { shop, id: leadId, failedAt: { not: null } }, data: { failedAt: null } });
  });
}

/** What the merchant reads: the mail server's own words where it said any. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { response?: unknown } };
  const said = cause?.response;
  const words = typeof said === 'string' && said !== '' ? said : (message ?? String(error));
  return keptPart(words, REASON);
}
