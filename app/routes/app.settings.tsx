/** The shop's settings: read for their page, saved, and brought to the shop's pages where those show them. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { ShopifyRefused } from '~/admin-api.server';
import { republishForms } from '~/brief/document/republish.server';
import { turnedAway } from '~/brief/sign-up/rate-limit.server';
import { db } from '~/db.server';
import { readTypedJson } from '~/json.server';
import { type Answer, type Wish, wishSchema } from '~/settings/admin/answer';
import { CustomersCard } from '~/settings/admin/customers-card';
import { SettingsPage } from '~/settings/admin/settings-page';
import { readSettings, saveSettings } from '~/settings/settings.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const settings = await readSettings({ db, shop });
  return json({ settings, turnedAway: await turnedAway({ db, shop, perHour: settings.requestsPerHour }) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const { data: wish } = wishSchema.safeParse(await readTypedJson(request));
  if (!wish) throw new Response('The request is not one that the page makes.', { status: 400 });
  const saved = await saveSettings({ db, shop, changes: wish.intent === 'save' ? wish.changes : {} });
  if (!saved.ok) return json<Answer>({ ...saved, reason: 'invalid' }, { status: 422 });
  const { settings } = saved;
  try {
    if (isForStorefront(wish)) await republishForms({ db, shop, admin });
  } catch (error) {
    if (!(error instanceof ShopifyRefused)) throw error;
    return json<Answer>({ ok: false, reason: 'refused', settings, message: error.message }, { status: 502 });
  }
  return json<Answer>({ ok: true, settings });
}

/** Of all settings, only these are seen on the shop's pages. */
function isForStorefront(wish: Wish): boolean {
  return wish.intent === 'publish' || 'consentBox' in wish.changes || 'proofOfWork' in wish.changes;
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<Answer> =>
  orElse(() => serverAction<Answer>(), { ok: false, reason: 'unreachable' });

/** What is typed stays as it is; the answer says what was saved. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionResult === undefined && defaultShouldRevalidate;
}

export default function SettingsRoute() {
  const data = useLoaderData<typeof loader>();
  return <SettingsPage {...data} customers={<CustomersCard isOn={data.settings.copyCustomers} />} />;
}
