/** Issues a challenge for bot protection: `GET /apps/unwind/brief/challenge` on the storefront. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import { createChallenge } from '~/sign-up/proof-of-work.server';
import { db } from '~/db.server';
import { truncateNetwork } from '~/http/network';
import { readLoad } from '~/limits/sign-up-load.server';
import { readSettings } from '~/settings/settings.server';
import { getClientAddress } from '~/shopify/app-proxy.server';
import { env } from '~/env.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { notFoundPage } from '~/storefront/common-pages.server';
import { pageLanguage } from '~/storefront/page-language';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const network = truncateNetwork(getClientAddress(request));
  const { requestsPerHour: perHour } = await readSettings({ db, shop });
  const { level } = await readLoad({ db, shop, network, perHour });
  const challenge = await createChallenge({ shop, secret: env.SHOPIFY_API_SECRET, level });
  return json(challenge);
}

/** Nothing posts here. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  return respondPersonally({ db, shop, languagePath, language }, async () => notFoundPage(language));
}
