/** The job that emails a link to a person's data. May send it twice. */
import type { Db } from '~/db.server';
import { PermanentFailure, type YourDataDelivery } from '~/jobs/contract';
import { RejectedError, type SendMail } from '~/mail/mailer.server';

import { yourDataEmail } from './your-data-email.server';
import { emailSender } from '~/settings/sender.server';
import { closestLanguage } from '~/messages/language';
import { createYourDataLink } from './your-data.server';
import { isOnDoNotEmailList } from '../do-not-email/do-not-email.server';

/**
 * Sends the email, unless the person doesn't exist or is on the do-not-email list, because anyone can enter any
 * address.
 * @throws PermanentFailure if the mail server rejects the message, or another error if a retry may help.
 */
export async function deliverYourDataLink(input: {
  db: Db;
  sendMail: SendMail;
  delivery: YourDataDelivery;
  now?: Date;
}): Promise<void> {
  const { db, sendMail, delivery, now = new Date() } = input;
  const { shop, personId, languagePath } = delivery;
  const person = personId === null ? null : await db.person.findFirst({ where: { shop, id: personId } });
  if (!person || (await isOnDoNotEmailList({ db, shop, emailKey: person.emailKey }))) return;
  const language = closestLanguage(delivery.language);
  const token = await createYourDataLink({ db, shop, personId: person.id, now });
  const { sender, replyTo, proxyPath } = await emailSender({ db, shop });
  const link = `${sender.url}${languagePath}${proxyPath}/your-data/${token}?locale=${language}`;
  try {
    await sendMail({
      fromName: sender.name,
      to: person.email,
      replyTo,
      ...(await yourDataEmail({ language, sender, link })),
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-replied' },
    });
  } catch (error) {
    if (error instanceof RejectedError) throw new PermanentFailure(error.message, { cause: error });
    throw error;
  }
}
