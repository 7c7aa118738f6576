/** The download link in test emails: `/apps/unwind/brief/sample` on the storefront. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { samplePage } from '~/delivery/pages/sample-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateProxy(request);
  return samplePage('download');
}

export const action = (args: ActionFunctionArgs) => loader(args);
