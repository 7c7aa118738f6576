/** The routines page. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readStorableJson } from '~/http/json.server';
import { handleListAction } from '~/routine/list/handle-action.server';
import { type ListResult, listIntentSchema } from '~/routine/list/intents';
import { listRoutinePage } from '~/routine/list/list.server';
import { readRoutineQuery } from '~/routine/list/query';
import { RoutineList } from '~/routine/list/routine-list';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = readRoutineQuery(new URL(request.url).searchParams);
  return json({ query, ...(await listRoutinePage({ db, shop: session.shop, query })) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: intent } = listIntentSchema.safeParse(await readStorableJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const result = await handleListAction({ db, shop: session.shop, admin, intent });
  return json(result, { status: result.ok ? 200 : 422 });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ListResult> =>
  fallbackOnFailure(() => serverAction<ListResult>(), { ok: false, message: UNREACHABLE });

export default function Routines() {
  return <RoutineList {...useLoaderData<typeof loader>()} />;
}
