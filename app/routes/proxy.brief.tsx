/** The Brief's sign-up form: `POST /apps/unwind/brief` on the storefront. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import type { SignUpResponse } from '~/sign-up/contract';
import { webmailFor } from '~/mail/inbox';
import { aboutPage } from '~/storefront/common-pages.server';
import { pageLanguage } from '~/storefront/page-language';
import { type SignUpResult, signUp } from '~/sign-up/sign-up.server';
import {
  signUpPage,
  checkInboxPage,
  sentMessage,
  signUpFailedPage,
  signUpErrorPage,
  didYouMeanPage,
} from '~/sign-up/pages.server';
import { messagesFor } from '~/messages/catalog';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { getClientAddress } from '~/shopify/app-proxy.server';
import { authenticateProxy } from '~/settings/proxy-request.server';

import { readForm } from '~/http/form.server';

/** The form on its own page, for links from outside an article. Query parameters replace the block's fields. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, proxyPath } = await authenticateProxy(request);
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  const page = await signUpPage({ db, shop, action: `${proxyPath}/brief`, fields });
  return page ?? aboutPage(pageLanguage({ request, proxyPath, requestLocale: fields.locale }));
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const isScript = (request.headers.get('Accept') ?? '').includes('application/json');
  const fields = await readForm(request);
  const form = { action: `${proxyPath}/brief`, fields };
  // With JavaScript, the block itself asks.
  const didYouMean = isScript ? null : await didYouMeanPage({ db, shop, ...form });
  if (didYouMean) return didYouMean;
  const clientAddress = getClientAddress(request);
  const secret = env.SHOPIFY_API_SECRET;

  let result: SignUpResult;
  try {
    const enqueue = await openEnqueue();
    result = await signUp({ db, enqueue, shop, fields, isScript, clientAddress, languagePath, secret });
  } catch (error) {
    logError('A sign-up failed', error);
    const message = messagesFor(fields.locale).signUp.tryAgain;
    return isScript ? respond({ ok: false, field: null, message }) : signUpFailedPage(fields.locale);
  }
  if (isScript) return respondWith(result);
  return result.ok ? checkInboxPage({ db, shop, ...result }) : signUpErrorPage({ db, shop, ...form, error: result });
}

function respondWith(result: SignUpResult): Response {
  if (result.ok) {
    const { locale, email } = result.fields;
    const messages = messagesFor(locale).signUp;
    const webmail = webmailFor(email.domain);
    const inbox = webmail && { label: messages.openInbox(webmail.provider), url: webmail.url };
    return respond({ ok: true, message: sentMessage(result.fields, result.sendAt), inbox });
  }
  const { field, message } = result;
  return respond({ ok: false, field, message });
}

/** Always with status 200, because the app proxy may replace the body of others. */
function respond(body: SignUpResponse): Response {
  return json(body);
}
