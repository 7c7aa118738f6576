/** What changed in the article that a routine was imported from, and applying or dismissing it. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { findRoutine } from '~/routine/drafts.server';
import { type DriftResult, driftIntentSchema, responseStatus } from '~/routine/import-source/drift/intents';
import { DriftPage } from '~/routine/import-source/drift/drift-page';
import { handleDrift } from '~/routine/import-source/drift/handle-action.server';
import { readDriftPage } from '~/routine/import-source/drift/read-drift.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id) };
  const routine = await findRoutine(input);
  if (!routine) throw new Response(null, { status: 404 });
  const drift = await readDriftPage({ ...input, admin });
  return json({ id: input.id, routineTitle: routine.document.title, drift });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: intent } = driftIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const result = await handleDrift({ db, shop: session.shop, id: readId(params.id), admin, intent });
  return json(result, { status: responseStatus(result) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<DriftResult> =>
  fallbackOnFailure(() => serverAction<DriftResult>(), { ok: false, reason: 'failed', message: UNREACHABLE });

export default function ArticleChanges() {
  return <DriftPage {...useLoaderData<typeof loader>()} />;
}
