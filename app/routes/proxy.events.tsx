/** A page for people who open `/apps/unwind/events`. What pages post there is counted before Remix (app/server.ts). */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { db } from '~/db.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { notFoundPage } from '~/storefront/common-pages.server';
import { pageLanguage } from '~/storefront/page-language';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  return respondPersonally({ db, shop, languagePath, language }, async () => notFoundPage(language));
}
