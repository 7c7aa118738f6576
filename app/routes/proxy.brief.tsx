/** The Brief's sign-up form: `POST /apps/unwind/brief` on the storefront. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import type { SignUpAnswer } from '~/brief/contract';
import { proxyPathOf } from '~/brief/links.server';
import { aboutPage, tryAgainPage } from '~/brief/pages.server';
import { type SignUp, signUp } from '~/brief/sign-up.server';
import { ON_ITS_WAY, checkInboxPage, refusedPage, whichAddressPage } from '~/brief/sign-up-page.server';
import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { authenticateProxy } from '~/proxy.server';

import { readForm } from '~/form.server';

const STATUS = {
  invalid: 422,
  'throw-away': 422,
  'unknown-brief': 404,
  'unknown-wording': 409,
  'too-often': 429,
} as const;

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateProxy(request);
  return aboutPage();
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
  const clientAddress = request.headers.get('X-Forwarded-For')?.split(',')[0] ?? '';

  let result: SignUp;
  try {
    result = await signUp({ db, enqueue: await openEnqueue(), shop, fields, clientAddress, proxyPath });
  } catch (error) {
    logError('A sign-up could not be kept', error);
    return isScript ? answer({ ok: false, field: null, message: TRY_AGAIN }, 503) : tryAgainPage();
  }
  if (isScript) return answerTo(result);
  if (result.ok) return checkInboxPage(typeof fields.article_path === 'string' ? fields.article_path : '');
  return refusedPage({ db, shop, ...form, refusal: result });
}

const TRY_AGAIN = 'This did not work. Please try again in a moment.';

function answerTo(result: SignUp): Response {
  if (result.ok) return answer({ ok: true, message: ON_ITS_WAY }, 200);
  const { field, message } = result;
  return answer({ ok: false, field, message }, STATUS[result.reason]);
}

function answer(body: SignUpAnswer, status: number): Response {
  return json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
