/** Shopify redirects here to sign a merchant in. The library does the rest. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

import { env } from '~/env.server';
import { logError } from '~/log.server';
import { authenticate } from '~/shopify/shopify.server';
import { appBridgeDocument } from '~/shopify/app-bridge-document';

/** The library redirects here if it can't tell which store is meant, and has no page for it. */
const LOGIN_PATH = '/auth/login';

export async function loader({ request }: LoaderFunctionArgs) {
  if (new URL(request.url).pathname !== LOGIN_PATH) {
    try {
      await authenticate.admin(request);
    } catch (error) {
      if (error instanceof Response) throw await appBridgeDocument(error, env.SHOPIFY_API_KEY);
      logError('Signing in failed', error);
    }
  }
  // That page says how to open the app.
  return redirect('/');
}
