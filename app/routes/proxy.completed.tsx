/** Reports a completed routine: `POST /apps/unwind/completed` on the storefront. The page ignores the response. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import { truncateNetwork } from '~/http/network';
import { db } from '~/db.server';
import { receiveCompletion } from '~/routine/completion.server';
import { readForm } from '~/http/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { logError } from '~/log.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { getClientAddress } from '~/shopify/app-proxy.server';
import { notFoundPage } from '~/storefront/common-pages.server';
import { pageLanguage } from '~/storefront/page-language';

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const fields = await readForm(request);
  const network = truncateNetwork(getClientAddress(request));
  try {
    await receiveCompletion({ db, enqueue: await openEnqueue(), shop, fields, network });
    return respond({ ok: true });
  } catch (error) {
    logError('Receiving a completed routine failed', error);
    return respond({ ok: false });
  }
}

function respond(body: { ok: boolean }): Response {
  return json(body);
}

/** Nothing links here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  return respondPersonally({ db, shop, languagePath, language }, async () => notFoundPage(language));
}
