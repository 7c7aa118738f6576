/** The settings page. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { ShopifyError } from '~/shopify/admin-api.server';
import { republishForms } from '~/brief/versions/republish.server';
import { ActivityBanner } from '~/sign-up/admin/activity-banner';
import { readSignUpActivity } from '~/sign-up/admin/activity.server';
import { db } from '~/db.server';
import { SendWeeklyTest } from '~/home/weekly/send-test';
import { readJson } from '~/http/json.server';
import { type ActionResult, type Intent, intentSchema } from '~/settings/admin/intents';
import { CustomersCard } from '~/settings/admin/customers-card';
import { SettingsPage } from '~/settings/admin/settings-page';
import type { Settings } from '~/settings/schema';
import { readSettings, saveSettings } from '~/settings/settings.server';
import { findShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, scope = '' } = (await authenticate.admin(request)).session;
  const [settings, found, activity] = await Promise.all([
    readSettings({ db, shop }),
    findShop({ db, shop }),
    readSignUpActivity({ db, shop }),
  ]);
  // The merchant can revoke the permission in Shopify, and reinstalling the app does.
  const isCopying = settings.copyCustomers && scope.split(',').includes('write_customers');
  return json({ settings, owner: found?.email ?? null, isCopying, activity });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const { data: intent } = intentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const saved = await saveSettings({ db, shop, changes: intent.intent === 'save' ? intent.changes : {} });
  if (!saved.ok) return json<ActionResult>({ ...saved, reason: 'invalid' }, { status: 422 });
  const { settings } = saved;
  try {
    if (affectsStorefront(intent)) await republishForms({ db, shop, admin });
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    return json<ActionResult>({ ok: false, reason: 'refused', settings, message: error.message }, { status: 502 });
  }
  return json<ActionResult>({ ok: true, settings });
}

const SHOWN_IN_FORM = ['consentBox', 'marketingConsent', 'proofOfWork'] as const satisfies (keyof Settings)[];

/** Whether the Brief form shows any of the changed settings. */
function affectsStorefront(intent: Intent): boolean {
  return intent.intent === 'publish' || SHOWN_IN_FORM.some((setting) => setting in intent.changes);
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ActionResult> =>
  fallbackOnFailure(() => serverAction<ActionResult>(), { ok: false, reason: 'unreachable' });

/** Saving doesn't revalidate: the response has the saved settings. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionResult === undefined && defaultShouldRevalidate;
}

export default function SettingsRoute() {
  const { isCopying, settings, owner, activity } = useLoaderData<typeof loader>();
  return (
    <SettingsPage
      settings={settings}
      owner={owner}
      notice={<ActivityBanner activity={activity} />}
      weeklyTest={<SendWeeklyTest />}
      customers={<CustomersCard isOn={isCopying} />}
    />
  );
}
