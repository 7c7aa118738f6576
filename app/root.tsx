/** The HTML document around every page. */
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';

import { env } from '~/env.server';

const APP_BRIDGE_URL = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

export function loader() {
  return { apiKey: env.SHOPIFY_API_KEY, appBridgeUrl: env.APP_BRIDGE_URL ?? APP_BRIDGE_URL };
}

/** The document's head doesn't change while the app is open. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        {/* Shopify requires App Bridge as the first script of every document in the admin. The app's own page isn't one. */}
        {data && pathname !== '/' && (
          <>
            <meta name="shopify-api-key" content={data.apiKey} />
            <script src={data.appBridgeUrl} />
          </>
        )}
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** For URLs outside the admin, which has its own error page. */
export function ErrorBoundary() {
  const error = useRouteError();
  const isNotFound = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main>
      <h1>{isNotFound ? 'Page not found' : 'Something went wrong'}</h1>
      <p>To open Unwind, go to Apps in your Shopify admin.</p>
    </main>
  );
}
