/** The e-mail as the merchant tries it out: shown, or sent to an address of theirs. Its links lead to no Brief. */
import type { Db } from '~/db.server';
import { MailRefused, type SendMail } from '~/mailer.server';

import { readAddress } from '../sign-up/address';
import type { MailAnswer, MailWish } from '../admin/mail-answer';
import { proxyPathOf } from '../link/links.server';
import { minutesForTrial } from '../sign-up/rate-limit.server';
import { mailSchema } from '../schema';
import { en as words } from '../sign-up/words/en';
import { briefEmail } from './brief-email.server';
import { senderOf } from './sender.server';
import { WORDS } from './words';

const NOTICE =
  'This is a test. Nobody asked for the Brief, and the links lead to a page that says so, except those to the shop.';

interface TrialInput {
  db: Db;
  sendMail: SendMail;
  shop: string;
  wish: MailWish;
}

/** Writes the e-mail in the words as they are typed, and sends it where that is wished. */
export async function tryMail({ db, sendMail, shop, wish }: TrialInput): Promise<MailAnswer> {
  if (wish.intent === 'preview') {
    const { sender, replyTo = '' } = await senderOf({ db, shop });
    const { greeting, body } = WORDS[wish.language];
    const written = await briefEmail(contentsOf({ wish, sender }));
    return { ok: true, did: 'written', ...written, ours: { greeting, body }, owner: replyTo };
  }

  const address = readAddress(wish.to);
  if (!address.ok) return { ok: false, field: 'to', message: words.address[address.fault] };
  const checked = mailSchema.safeParse(wish.mail);
  if (!checked.success) {
    const [{ path, message } = { path: [], message: '' }] = checked.error.issues;
    return { ok: false, field: null, message: `Nothing was sent. The ${String(path[0])}: ${message}` };
  }
  const minutes = await minutesForTrial({ db, shop });
  if (minutes > 0) {
    const when = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    return { ok: false, field: null, message: `You have sent many tests within an hour. Try again in ${when}.` };
  }
  return send({ db, sendMail, shop, wish: { ...wish, to: address.address.typed, mail: checked.data } });
}

async function send({ db, sendMail, shop, wish }: TrialInput): Promise<MailAnswer> {
  const { sender, replyTo } = await senderOf({ db, shop });
  const { subject, ...parts } = await briefEmail({ ...contentsOf({ wish, sender }), notice: NOTICE });
  const { to, language } = wish;
  try {
    await sendMail({ fromName: sender.name, to, replyTo, language, subject: `[Test] ${subject}`, ...parts });
    return { ok: true, did: 'sent', to };
  } catch (error) {
    return { ok: false, field: null, message: whyNot(error) };
  }
}

function contentsOf({ wish, sender }: { wish: MailWish; sender: Awaited<ReturnType<typeof senderOf>>['sender'] }) {
  const { language, mail } = wish;
  const proxy = sender.url + proxyPathOf('');
  const title = wish.title.trim() || 'Untitled Brief';
  const { subject, greeting, body } = mail;
  return {
    ...{ language, sender, title, inside: wish.inside },
    mail: { subject: subject.trim(), greeting: greeting.trim(), body: body.trim() },
    ...{
      link: `${proxy}/brief/sample`,
      unsubscribeLink: `${proxy}/unsubscribe/sample`,
      heldLink: `${proxy}/me/sample`,
    },
  };
}

/** What a mail server's trouble is, for somebody who may not run it. */
function whyNot(error: unknown): string {
  const { code, response, message } = error as { code?: string; response?: string; message?: string };
  if (error instanceof MailRefused) {
    const said = (error.cause as { response?: string } | undefined)?.response ?? error.message;
    const what = error.what === 'address' ? 'does not take mail for this address' : 'does not take this e-mail';
    return `The mail server ${what}. It says: ${said}`;
  }
  if (response) return `The mail server did not take the e-mail. It says: ${response}`;
  switch (code) {
    case 'EAUTH':
      return 'The mail server does not let the app in: its name or password in SMTP_URL is wrong.';
    case 'ETLS':
      return 'There is no safe connection to the mail server. Check SMTP_URL: smtps:// is for port 465.';
    case 'ETIMEDOUT':
    case 'EABORT':
      return 'The mail server did not answer in time. Try again in a moment.';
    case 'EDNS':
    case 'ESOCKET':
    case 'ECONNECTION':
      return 'The mail server cannot be reached. Try again in a moment; if it stays so, check SMTP_URL.';
    default:
      return `The e-mail could not be sent: ${message ?? String(error)}`;
  }
}
