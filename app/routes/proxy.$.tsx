/** Any other URL of the app proxy, and the proxy's path itself. A person may have typed it, so it gets a page. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { authenticateProxy } from '~/settings/proxy-request.server';
import { notFoundPage } from '~/storefront/common-pages.server';
import { pageLanguage } from '~/storefront/page-language';

export async function loader({ request }: LoaderFunctionArgs) {
  const { proxyPath } = await authenticateProxy(request);
  return notFoundPage(pageLanguage({ request, proxyPath }));
}

export const action = (args: ActionFunctionArgs) => loader(args);
