/** The download link in test emails: `/apps/unwind/brief/sample` on the storefront. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { db } from '~/db.server';
import { samplePage } from '~/delivery/pages/sample-page.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, languagePath } = await authenticateProxy(request);
  return respondPersonally({ db, shop, languagePath, language: 'en' }, async () => samplePage('download'));
}

export const action = (args: ActionFunctionArgs) => loader(args);
