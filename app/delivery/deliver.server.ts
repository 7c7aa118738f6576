/** The job that emails a Brief's link. Delivers at least once, because a lost email is worse than a second one. */
import type { Db } from '~/db.server';
import { newId } from '~/http/new-id';
import { toStorable } from '~/http/storable-text';
import { type BriefDelivery, PermanentFailure } from '~/jobs/contract';
import { keepTrying } from '~/jobs/keep-trying.server';
import { type EmailMessage, RejectedError, type SendMail } from '~/mail/mailer.server';

import { briefEmail } from './email/brief-email.server';
import { emailSender } from '~/settings/sender.server';
import { closestLanguage } from '~/messages/language';
import { createLink } from './link/links.server';
import { findCurrentFile } from '~/brief/files/current-file.server';
import { BLANK_EMAIL_TEXTS } from '~/brief/schema';
import { findPublishedBrief } from '~/brief/versions/live.server';
import { type RequestWithPerson, findRequest, markFailed } from '~/people/requests/requests.server';
import { awaitsConfirmation } from '~/people/consents/marketing.server';
import { lockPerson } from '~/people/lock-person.server';
import { isOnDoNotEmailList } from '~/people/do-not-email/do-not-email.server';

/** In characters. */
const MAX_REASON_LENGTH = 500;

interface DeliverInput {
  db: Db;
  sendMail: SendMail;
  delivery: BriefDelivery;
  /** Whether this is the last attempt, so a failure is recorded. */
  lastAttempt: boolean;
  now?: Date;
}

/**
 * Sends the email and records `sent`, or records `withheld` if the address is on the do-not-email list. Does nothing if
 * this delivery was already recorded, the request was erased, or the person has unsubscribed since the request.
 *
 * Each attempt creates its own link before sending. If the process ends between sending and recording, the job runs
 * again, and both emails work. They have the same Message-ID, so many mailboxes show only one.
 *
 * @throws PermanentFailure if the mail server rejects it for good; another error if retrying may help.
 */
export async function deliverBrief(input: DeliverInput): Promise<void> {
  const { db, sendMail, delivery, lastAttempt, now = new Date() } = input;
  const { shop, requestId } = delivery;
  const request = await findRequest({ db, shop, requestId });
  if (!request || (await isRecorded({ db, shop, requestId, delivery: delivery.delivery }))) return;
  const { person } = request;
  const requestedAt = delivery.requestedAt === undefined ? request.createdAt : new Date(delivery.requestedAt);
  if (person.unsubscribedAt && person.unsubscribedAt > requestedAt) return;
  if (await isOnDoNotEmailList({ db, shop, emailKey: person.emailKey })) {
    await db.deliveryEvent.create({ data: { shop, requestId, kind: 'withheld', detail: delivery.delivery } });
    return;
  }

  const keys = { db, shop, requestId, personId: person.id };
  const eventId = newId();
  try {
    await sendMail(await compose({ db, delivery, request, now }));
  } catch (error) {
    const rejection = error instanceof RejectedError ? error.rejection : null;
    if (rejection || lastAttempt) {
      await recordFailure({ ...keys, reason: failureReason(error), isUnreachable: rejection !== 'message' });
    }
    if (error instanceof RejectedError) throw new PermanentFailure(error.message, { cause: error });
    throw error;
  }
  // If that failed, the job would run again and send a second email.
  await keepTrying(() => recordSent({ ...keys, delivery: delivery.delivery, eventId }));
}

/** Records that sending crashed the app, and isn't tried again. */
export async function recordCrash({ db, delivery }: { db: Db; delivery: BriefDelivery }): Promise<void> {
  const { shop, requestId } = delivery;
  const request = await findRequest({ db, shop, requestId });
  if (!request || (await isRecorded({ db, shop, requestId, delivery: delivery.delivery }))) return;
  const reason = 'The app crashed twice while sending this email.';
  await recordFailure({ db, shop, requestId, personId: request.personId, reason, isUnreachable: false });
}

/** Whether this delivery was sent or withheld before. */
async function isRecorded(params: { db: Db; shop: string; requestId: string; delivery: string }): Promise<boolean> {
  const { db, shop, requestId, delivery } = params;
  const where = { shop, requestId, kind: { in: ['sent' as const, 'withheld' as const] }, detail: delivery };
  return (await db.deliveryEvent.findFirst({ where, select: { id: true } })) !== null;
}

interface ComposeInput {
  db: Db;
  delivery: BriefDelivery;
  request: RequestWithPerson;
  now: Date;
}

/** Only the address and the language come from the reader's input. */
async function compose({ db, delivery, request, now }: ComposeInput): Promise<EmailMessage> {
  const { shop, requestId, languagePath } = delivery;
  const token = await createLink({ db, shop, requestId, now });
  const { sender, replyTo, proxyPath } = await emailSender({ db, shop });
  const proxyUrl = `${sender.url}${languagePath}${proxyPath}`;
  const unsubscribeLink = `${proxyUrl}/unsubscribe/${token}`;
  const brief = await findPublishedBrief({ db, shop, id: request.briefId, locale: request.briefLocale });
  if (!brief) throw new Error(`The Brief of request ${requestId} isn't published.`);
  const file = await findCurrentFile({ db, shop, briefId: request.briefId, locale: brief.locale });
  const { title, inside, mail } = brief;
  const language = closestLanguage(request.locale);
  const email = await briefEmail({
    ...{ language, sender, title, inside, unsubscribeLink },
    mail: mail ?? BLANK_EMAIL_TEXTS,
    link: `${proxyUrl}/brief/${token}`,
    yourDataLink: `${proxyUrl}/your-data?locale=${language}`,
    hasOriginalPdf: brief.locale !== '' && file?.locale === '',
    confirmsMarketing: await awaitsConfirmation({ db, shop, requestId }),
  });
  return {
    ...{ id: delivery.delivery, fromName: sender.name, to: request.person.email, replyTo, language, ...email },
    // One-click unsubscribe in the email client (RFC 8058).
    headers: { 'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

interface DeliveryKeys {
  db: Db;
  shop: string;
  requestId: string;
  personId: string;
}

interface FailureInput extends DeliveryKeys {
  reason: string;
  /** Whether to mark the person too: not if only this message was rejected. */
  isUnreachable: boolean;
}

/** Records the event and updates the request and the person. Does nothing if the person has been erased. */
async function recordFailure({ db, shop, requestId, personId, reason, isUnreachable }: FailureInput): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await lockPerson(tx, { shop, personId }))) return;
    await tx.deliveryEvent.create({ data: { shop, requestId, kind: 'failed', detail: reason } });
    await markFailed(tx, { shop, requestId, personId, reason, isUnreachable });
  });
}

/** One statement, once. Locks the person first, and does nothing if they have been erased. */
async function recordSent(input: DeliveryKeys & { delivery: string; eventId: string }): Promise<void> {
  const { db, shop, requestId, personId, delivery, eventId } = input;
  await db.$executeRaw`
    WITH person AS (SELECT id FROM "Person" WHERE shop = ${shop} AND id = ${personId} FOR UPDATE),
    sent AS (
      INSERT INTO "DeliveryEvent" (id, shop, "requestId", kind, detail, at)
      SELECT ${eventId}, ${shop}, ${requestId}, 'sent', ${delivery}, ${new Date()} FROM person
      ON CONFLICT (id) DO NOTHING
    ),
    request AS (
      UPDATE "BriefRequest" request SET "failedAt" = NULL, failure = NULL FROM person
      WHERE request.shop = ${shop} AND request.id = ${requestId} AND "failedAt" IS NOT NULL
    )
    UPDATE "Person" SET "failedAt" = NULL FROM person
    WHERE "Person".shop = ${shop} AND "Person".id = person.id AND "failedAt" IS NOT NULL`;
}

/** What the merchant reads: the mail server's response if there was one. */
function failureReason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { response?: unknown } };
  const response = cause?.response;
  const reason = typeof response === 'string' && response !== '' ? response : (message ?? String(error));
  return toStorable(reason, MAX_REASON_LENGTH);
}
