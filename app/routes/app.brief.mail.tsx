/** The Brief's e-mail, written for the preview in the editor, and sent as a test. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { MAIL_UNREACHABLE, type MailAnswer, mailWishSchema } from '~/brief/admin/mail-answer';
import { tryMail } from '~/brief/email/trial.server';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { readTypedJson } from '~/json.server';
import { createMailer } from '~/mailer.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

/** Milliseconds that a merchant waits for a test to be taken over. */
const PATIENCE = 20_000;

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: wish } = mailWishSchema.safeParse(await readTypedJson(request));
  if (!wish) throw new Response('The request is not one that the editor makes.', { status: 400 });
  const { shop } = await ensureShop({ db, shop: session.shop, admin });
  const sendMail = createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, patience: PATIENCE });
  return json(await tryMail({ db, sendMail, shop, wish }));
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<MailAnswer> =>
  orElse(() => serverAction<MailAnswer>(), MAIL_UNREACHABLE);
