/** Renders the Brief's email for the editor's preview, or sends it as a test email. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { EMAIL_UNREACHABLE, type EmailActionResult, emailIntentSchema } from '~/delivery/email-editor/intents';
import { sendTestEmail } from '~/delivery/email/test-email.server';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { readJson } from '~/http/json.server';
import { createMailer } from '~/mail/mailer.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

/** Milliseconds that the merchant waits for the mail server before the test email fails. */
const SMTP_TIMEOUT = 20_000;

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: intent } = emailIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const { shop } = await ensureShop({ db, shop: session.shop, admin });
  const sendMail = createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, timeout: SMTP_TIMEOUT });
  return json(await sendTestEmail({ db, sendMail, shop, intent }));
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<EmailActionResult> =>
  fallbackOnFailure(() => serverAction<EmailActionResult>(), EMAIL_UNREACHABLE);
