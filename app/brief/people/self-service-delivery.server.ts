/** The job that mails the link to what is held about a person. At least once: a second e-mail does no harm. */
import type { Db } from '~/db.server';
import { PermanentFailure, type SelfServiceDelivery } from '~/jobs/contract';
import { MailRefused, type SendMail } from '~/mailer.server';

import { selfServiceEmail } from '../email/self-service-email.server';
import { senderOf } from '../email/sender.server';
import { languageOf } from '../language';
import { createHeldLink } from './self-service.server';
import { isSuppressed } from './suppression.server';

/**
 * Sends the e-mail. Nothing is sent where nothing is held, nor to who is on the suppression list: anybody can write any
 * address into the form.
 * @throws PermanentFailure where the mail server refuses the address; another error where trying again may help.
 */
export async function deliverHeldLink(input: {
  db: Db;
  sendMail: SendMail;
  delivery: SelfServiceDelivery;
  now?: Date;
}): Promise<void> {
  const { db, sendMail, delivery, now = new Date() } = input;
  const { shop, leadId, proxyPath } = delivery;
  const lead = leadId === null ? null : await db.lead.findFirst({ where: { shop, id: leadId } });
  if (!lead || (await isSuppressed({ db, shop, emailKey: lead.emailKey }))) return;
  const language = languageOf(delivery.language);
  const token = await createHeldLink({ db, shop, leadId: lead.id, now });
  const { sender, replyTo } = await senderOf({ db, shop });
  const link = `${sender.url}${proxyPath}/me/${token}?locale=${language}`;
  try {
    await sendMail({
      fromName: sender.name,
      to: lead.email,
      replyTo,
      ...(await selfServiceEmail({ language, sender, link })),
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-replied' },
    });
  } catch (error) {
    if (error instanceof MailRefused) throw new PermanentFailure(error.message, { cause: error });
    throw error;
  }
}
