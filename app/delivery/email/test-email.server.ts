/** The Brief email as a preview, or as a test email to the merchant. Its links lead to sample pages. */
import type { Db } from '~/db.server';
import { type MailFailure, RejectedError, type SendMail } from '~/mail/mailer.server';

import { readAddress } from '~/mail/address';
import type { EmailActionResult, EmailIntent } from '../email-editor/intents';
import { consumeTestEmail } from '~/limits/rate-limits.server';
import { emailTextsSchema } from '~/brief/schema';
import { en } from '~/messages/en';
import { briefEmail } from './brief-email.server';
import { emailSender } from '~/settings/sender.server';
import { saveSettings } from '~/settings/settings.server';
import { MESSAGES, formatDuration } from '~/messages/catalog';

const NOTICE = 'This is a test email. Its links lead to an explanation, except for those to your store.';

/** The editor's labels. */
const FIELD_LABELS = { subject: 'Subject', greeting: 'Greeting', body: 'Body' };

interface TestEmailInput {
  db: Db;
  sendMail: SendMail;
  shop: string;
  intent: EmailIntent;
}

/** Renders the email from unsaved texts and, if requested, sends it. */
export async function sendTestEmail({ db, sendMail, shop, intent }: TestEmailInput): Promise<EmailActionResult> {
  if (intent.intent === 'preview') {
    const { owner = '', ...links } = await emailSender({ db, shop });
    const { greeting, body } = MESSAGES[intent.language].briefEmail;
    const rendered = await briefEmail(emailContents({ intent, ...links }));
    return { ok: true, did: 'rendered', ...rendered, defaults: { greeting, body }, owner };
  }

  const address = readAddress(intent.to);
  if (!address.ok) return { ok: false, field: 'to', message: en.signUp.address[address.problem] };
  const checked = emailTextsSchema.safeParse(intent.mail);
  if (!checked.success) {
    const [{ path, message } = { path: [], message: '' }] = checked.error.issues;
    const field = FIELD_LABELS[path[0] as keyof typeof FIELD_LABELS];
    return { ok: false, field: null, message: `Test email not sent. ${field}: ${message.replace(/\.?$/, '.')}` };
  }
  const minutes = await consumeTestEmail({ db, shop });
  if (minutes > 0) {
    const time = formatDuration('en', minutes, 'minute');
    return { ok: false, field: null, message: `You’ve sent a lot of test emails. Try again in ${time}.` };
  }
  return send({ db, sendMail, shop, intent: { ...intent, to: address.address.typed, mail: checked.data } });
}

async function send({ db, sendMail, shop, intent }: TestEmailInput): Promise<EmailActionResult> {
  const { sender, replyTo, proxyPath } = await emailSender({ db, shop });
  const { subject, ...parts } = await briefEmail({ ...emailContents({ intent, sender, proxyPath }), notice: NOTICE });
  const { to, language } = intent;
  try {
    await sendMail({ fromName: sender.name, to, replyTo, language, subject: `[Test] ${subject}`, ...parts });
    await saveSettings({ db, shop, changes: { hasSentTestEmail: true } });
    return { ok: true, did: 'sent', to };
  } catch (error) {
    return { ok: false, field: null, message: failureMessage(error) };
  }
}

function emailContents({
  intent,
  sender,
  proxyPath,
}: { intent: EmailIntent } & Pick<Awaited<ReturnType<typeof emailSender>>, 'sender' | 'proxyPath'>) {
  const { language, mail } = intent;
  const proxy = sender.url + proxyPath;
  const title = intent.title.trim() || 'Untitled Brief';
  const { subject, greeting, body } = mail;
  return {
    ...{ language, sender, title, inside: intent.inside },
    mail: { subject: subject.trim(), greeting: greeting.trim(), body: body.trim() },
    ...{
      link: `${proxy}/brief/sample`,
      unsubscribeLink: `${proxy}/unsubscribe/sample`,
      yourDataLink: `${proxy}/your-data/sample`,
    },
  };
}

/** Explains a mail server's error to a merchant. */
function failureMessage(error: unknown): string {
  const { code, response } = ((error as Error).cause ?? {}) as MailFailure;
  const { message } = error as Error;
  if (error instanceof RejectedError) {
    return `The mail server rejected this ${error.rejection === 'address' ? 'address' : 'email'}: ${response ?? message}`;
  }
  if (response) return `The mail server didn’t accept the email: ${response}`;
  switch (code) {
    case 'EAUTH':
      return 'The mail server rejected the user name or password. Check SMTP_URL.';
    case 'ETLS':
      return 'Can’t connect to the mail server securely. Check SMTP_URL: smtps:// is for port 465.';
    case 'ETIMEDOUT':
    case 'EABORT':
      return 'The mail server didn’t respond in time. Try again in a moment.';
    case 'EDNS':
    case 'ESOCKET':
    case 'ECONNECTION':
      return 'Can’t reach the mail server. Try again in a moment. If the problem continues, check SMTP_URL.';
    default:
      return `Couldn’t send the email: ${message}`;
  }
}
