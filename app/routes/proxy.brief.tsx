/** The Brief's sign-up form: `POST /apps/unwind/brief` on the storefront. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import type { SignUpAnswer } from '~/brief/contract';
import { proxyPathOf } from '~/brief/link/links.server';
import { inboxOf } from '~/brief/sign-up/inbox';
import { aboutPage } from '~/brief/pages/common-pages.server';
import { pageLanguage } from '~/brief/pages/page-language';
import { type SignUp, signUp } from '~/brief/sign-up/sign-up.server';
import {
  askPage,
  checkInboxPage,
  failedPage,
  refusedPage,
  whichAddressPage,
} from '~/brief/sign-up/sign-up-page.server';
import { wordsFor } from '~/brief/sign-up/sign-up-words';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { authenticateProxy, clientAddressOf } from '~/proxy.server';

import { readForm } from '~/form.server';

const STATUS = {
  invalid: 422,
  'throw-away': 422,
  'unknown-brief': 404,
  'unknown-wording': 409,
  'not-ticked': 422,
  unproven: 403,
  'too-often': 429,
} as const;

/** The form on a page of its own, for links from where no block shows it; the query says what the block would. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  const page = await askPage({ db, shop, action: `${proxyPathOf(pathPrefix)}/brief`, fields });
  return page ?? aboutPage(pageLanguage({ request, pathPrefix, asked: fields.locale }));
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const isScript = (request.headers.get('Accept') ?? '').includes('application/json');
  const fields = await readForm(request);
  const proxyPath = proxyPathOf(pathPrefix);
  const form = { action: `${proxyPath}/brief`, fields };
  // The script has asked on the page itself.
  const question = isScript ? null : whichAddressPage(form);
  if (question) return question;
  const clientAddress = clientAddressOf(request);
  const secret = env.SHOPIFY_API_SECRET;

  let result: SignUp;
  try {
    const enqueue = await openEnqueue();
    result = await signUp({ db, enqueue, shop, fields, isScript, clientAddress, proxyPath, secret });
  } catch (error) {
    logError('A sign-up could not be kept', error);
    const message = wordsFor(fields.locale).tryAgain;
    return isScript ? answer({ ok: false, field: null, message }, 503) : failedPage(fields.locale);
  }
  if (isScript) return answerTo(result);
  return result.ok ? checkInboxPage(result.fields) : refusedPage({ db, shop, ...form, refusal: result });
}

function answerTo(result: SignUp): Response {
  if (result.ok) {
    const { locale, email } = result.fields;
    const words = wordsFor(locale);
    const found = inboxOf(email.domain);
    const inbox = found && { label: words.openInbox(found.provider), url: found.url };
    return answer({ ok: true, message: words.onItsWay, inbox }, 200);
  }
  const { field, message } = result;
  return answer({ ok: false, field, message }, STATUS[result.reason]);
}

function answer(body: SignUpAnswer, status: number): Response {
  return json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
