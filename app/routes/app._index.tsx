/** The home page. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { SetupGuide } from '~/routine/list/setup-guide';
import { readSetup } from '~/routine/list/setup.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  return json({ setup: await readSetup({ db, shop: session.shop, admin }), apiKey: env.SHOPIFY_API_KEY });
}

export default function Home() {
  return <SetupGuide {...useLoaderData<typeof loader>()} />;
}
