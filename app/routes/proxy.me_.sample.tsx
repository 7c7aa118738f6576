/** The link of a test e-mail to what is held: `/apps/unwind/me/sample` on the storefront. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { samplePage } from '~/brief/pages/sample-page.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateProxy(request);
  return samplePage('held');
}

export const action = (args: ActionFunctionArgs) => loader(args);
