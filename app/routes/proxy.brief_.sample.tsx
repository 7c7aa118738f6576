/** The download link of a test e-mail: `/apps/unwind/brief/sample` on the storefront. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { samplePage } from '~/brief/pages/sample-page.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateProxy(request);
  return samplePage('download');
}

export const action = (args: ActionFunctionArgs) => loader(args);
