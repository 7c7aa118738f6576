/** The home page. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { env } from '~/env.server';
import { HomePage } from '~/home/home-page';
import { type HomeResult, homeIntentSchema } from '~/home/intents';
import { readSetup } from '~/home/setup/setup.server';
import { readJson } from '~/http/json.server';
import { readOverview } from '~/insights/overview/read-overview.server';
import { saveSettings } from '~/settings/settings.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const [setup, overview] = await Promise.all([readSetup({ db, shop, admin }), readOverview({ db, shop })]);
  return json({ setup, overview, apiKey: env.SHOPIFY_API_KEY });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { data: intent } = homeIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  await saveSettings({ db, shop: session.shop, changes: { isSetupDismissed: intent.isDismissed } });
  return json<HomeResult>({ ok: true });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<HomeResult> =>
  fallbackOnFailure(() => serverAction<HomeResult>(), { ok: false, message: UNREACHABLE });

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
