/** A routine's versions. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { findRoutine } from '~/routine/drafts.server';
import { readVersionName } from '~/versions/version-name';
import { compareVersions } from '~/routine/versions/versions.server';
import { VersionsPage } from '~/versions/versions-page';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id) };
  const routine = await findRoutine(input);
  if (!routine) throw new Response(null, { status: 404 });
  const { id, document, liveVersion, versions } = routine;
  const { searchParams } = new URL(request.url);
  // By default, what publishing would change.
  const from = readVersionName(searchParams.get('from')) ?? versions[0]?.number;
  const to = readVersionName(searchParams.get('to')) ?? 'draft';
  const changes = from === undefined ? null : await compareVersions({ ...input, from, to });
  const comparison = from === undefined || !changes ? null : { from, to, changes };
  return json({ id, title: document.title.trim(), liveVersion, versions, comparison });
}

export default function Versions() {
  const { id, ...versions } = useLoaderData<typeof loader>();
  return <VersionsPage editor={`/app/routines/${id}`} noun="routine" {...versions} />;
}
