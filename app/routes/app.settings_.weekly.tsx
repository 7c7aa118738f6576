/** Resource route: sends the weekly email as a test. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { type WeeklyTestResult, weeklyIntentSchema } from '~/home/weekly/intents';
import { sendWeeklyTest } from '~/home/weekly/send.server';
import { readJson } from '~/http/json.server';
import { createMailer } from '~/mail/mailer.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

/** Milliseconds that the merchant waits for the mail server before the test email fails. */
const SMTP_TIMEOUT = 20_000;

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: intent } = weeklyIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const sendMail = createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, timeout: SMTP_TIMEOUT });
  return json(await sendWeeklyTest({ db, sendMail, shop: session.shop, admin, apiKey: env.SHOPIFY_API_KEY }));
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<WeeklyTestResult> =>
  fallbackOnFailure(() => serverAction<WeeklyTestResult>(), { ok: false, message: UNREACHABLE });
