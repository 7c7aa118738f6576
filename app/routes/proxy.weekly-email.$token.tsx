/** Turns off the merchant's weekly emails: a page with a button, and one click in the mail program (RFC 8058). */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { db } from '~/db.server';
import { isOneClick } from '~/delivery/link/one-click';
import {
  PAGE_FIELD,
  isCurrentLink,
  turnOff,
  turnOffPage,
  turnedOffPage,
  unknownLinkPage,
} from '~/home/weekly/turn-off.server';
import { readForm } from '~/http/form.server';
import { logError } from '~/log.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { verifyProxyRequest } from '~/shopify/app-proxy.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const token = params.token ?? '';
  return respondPersonally({ db, shop, languagePath, language: 'en' }, async () => {
    if (!(await isCurrentLink({ db, shop, token }))) return unknownLinkPage();
    return turnOffPage(`${proxyPath}/weekly-email/${token}`);
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Before anything is read.
  await verifyProxyRequest(request);
  const fields = await readForm(request, { allowUntyped: true }).catch(unreadable);
  const { shop, languagePath } = await authenticateProxy(request);
  const run = async () => {
    if (!(await isCurrentLink({ db, shop, token: params.token ?? '' })) || !isOneClick(fields))
      return unknownLinkPage();
    await turnOff({ db, shop });
    return turnedOffPage();
  };
  const personal = { db, shop, languagePath, language: 'en' as const };
  if (PAGE_FIELD in fields) return respondPersonally(personal, run);
  try {
    const page = await run();
    return await respondPersonally(personal, async () => page);
  } catch (error) {
    logError('Turning off weekly emails failed', error);
    return new Response('Not turned off because of a problem on our side. Try again later.', { status: 503 });
  }
}

/** Mail programs read only the status. */
function unreadable(): never {
  throw new Response('Not turned off: the request is invalid. Open this link in a browser instead.', { status: 400 });
}
