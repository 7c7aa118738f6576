/** The unsubscribe link of a test e-mail: `/apps/unwind/unsubscribe/sample` on the storefront. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { samplePage } from '~/brief/pages/sample-page.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateProxy(request);
  return samplePage('unsubscribe');
}

export const action = (args: ActionFunctionArgs) => loader(args);
