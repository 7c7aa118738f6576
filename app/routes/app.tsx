/** The frame of the admin pages: App Bridge, Polaris, the navigation, and the page for errors. */
import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, Outlet, isRouteErrorResponse, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { NavMenu } from '@shopify/app-bridge-react';
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url';
import { AppProvider } from '@shopify/shopify-app-remix/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import type { ReactNode } from 'react';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { logError } from '~/log.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';
import { ErrorPage } from '~/ui/error-page';
import polarisMended from '~/ui/polaris.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: polarisStyles },
  { rel: 'stylesheet', href: polarisMended },
];

export const meta: MetaFunction = () => [{ title: 'Unwind' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  // The pages open without what Shopify says of the shop, so they open while it does not answer.
  await ensureShop({ db, shop: session.shop, admin }).catch((error: unknown) => logError('Reading the shop', error));
  return { apiKey: env.SHOPIFY_API_KEY, appBridgeUrl: env.APP_BRIDGE_URL };
}

/** What the frame needs does not change while the app is open. */
export const shouldRevalidate = () => false;

export default function App() {
  return (
    <Frame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  );
}

interface FrameProps {
  apiKey: string;
  appBridgeUrl?: string;
  children: ReactNode;
}

function Frame({ apiKey, appBridgeUrl, children }: FrameProps) {
  return (
    <AppProvider isEmbeddedApp apiKey={apiKey} __APP_BRIDGE_URL={appBridgeUrl}>
      <NavMenu>
        <Link to="/app" rel="home">
          Start
        </Link>
        <Link to="/app/routines">Routines</Link>
        <Link to="/app/brief">Buyer’s Brief</Link>
        <Link to="/app/people">People</Link>
        <Link to="/app/settings">Settings</Link>
      </NavMenu>
      {children}
    </AppProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>('routes/app');
  // What the Shopify library throws to have the merchant signed in is a page of its own.
  if (isRouteErrorResponse(error) && error.status !== 404 && error.status < 500) return boundary.error(error);
  if (!frame) {
    return (
      <AppProvider isEmbeddedApp={false} apiKey="">
        <ErrorPage error={error} />
      </AppProvider>
    );
  }
  return (
    <Frame {...frame}>
      <ErrorPage error={error} />
    </Frame>
  );
}

export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs);
