/** Layout of the admin pages: Polaris, navigation and the error page. The document loads App Bridge (root.tsx). */
import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, Outlet, isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { NavMenu } from '@shopify/app-bridge-react';
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url';
import { AppProvider } from '@shopify/shopify-app-remix/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import type { ReactNode } from 'react';

import { db } from '~/db.server';
import { logError } from '~/log.server';
import { openEnqueue } from '~/jobs/queue.server';
import { openShop } from '~/settings/installation.server';
import { authenticate } from '~/shopify/shopify.server';
import { ErrorPage } from '~/ui/error-page';
import polarisFixes from '~/ui/polaris.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: polarisStyles },
  { rel: 'stylesheet', href: polarisFixes },
];

export const meta: MetaFunction = () => [{ title: 'Unwind' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin, sessionToken } = await authenticate.admin(request);
  const { shop } = session;
  try {
    await openShop({ db, shop, admin, openEnqueue, issuedAt: sessionToken.iat });
  } catch (error) {
    // From the Shopify library, to sign the merchant in again.
    if (error instanceof Response) throw error;
    // The pages work without the shop's details, so they open even if Shopify doesn't respond.
    logError('Reading the shop failed', error);
  }
  return { isSignedIn: true };
}

/** The layout's data doesn't change while the app is open. */
export const shouldRevalidate = () => false;

export default function App() {
  return (
    <AppLayout>
      <Outlet />
    </AppLayout>
  );
}

/** Shopify's provider would add a second App Bridge to an embedded app's body. */
function AppLayout({ isSignedIn = true, children }: { isSignedIn?: boolean; children: ReactNode }) {
  return (
    <AppProvider isEmbeddedApp={false} apiKey="">
      {isSignedIn && (
        <NavMenu>
          <Link to="/app" rel="home">
            Home
          </Link>
          <Link to="/app/routines">Routines</Link>
          <Link to="/app/brief">Buyer’s Brief</Link>
          <Link to="/app/people">People</Link>
          <Link to="/app/insights">Analytics</Link>
          <Link to="/app/settings">Settings</Link>
        </NavMenu>
      )}
      <main>{children}</main>
    </AppProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('routes/app');
  // Responses that the Shopify library throws to sign the merchant in are rendered by the library.
  if (isRouteErrorResponse(error) && error.status !== 404 && error.status < 500) return boundary.error(error);
  return (
    <AppLayout isSignedIn={data?.isSignedIn ?? false}>
      <ErrorPage error={error} />
    </AppLayout>
  );
}

export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs);
