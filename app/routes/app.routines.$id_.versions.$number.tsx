/** A version of a routine. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { findRoutine } from '~/routine/drafts.server';
import { readVersionName } from '~/versions/version-name';
import { RoutineVersionPage } from '~/routine/versions/version-page';
import { findVersion } from '~/routine/versions/versions.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id) };
  const number = readVersionName(params.number);
  const [routine, version] = await Promise.all([
    findRoutine(input),
    typeof number === 'number' ? findVersion({ ...input, number }) : null,
  ]);
  if (!routine || !version) throw new Response(null, { status: 404 });
  return json({ ...version, id: routine.id, isLive: routine.liveVersion === version.number });
}

export default function Version() {
  return <RoutineVersionPage {...useLoaderData<typeof loader>()} />;
}
