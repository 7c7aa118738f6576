/** A Brief's versions. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { findBrief } from '~/brief/drafts.server';
import { compareVersions, listVersions } from '~/brief/versions/versions.server';
import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';
import { readVersionName } from '~/versions/version-name';
import { VersionsPage } from '~/versions/versions-page';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id) };
  const [brief, versions] = await Promise.all([findBrief(input), listVersions(input)]);
  if (!brief) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  // By default, what publishing would change.
  const from = readVersionName(searchParams.get('from')) ?? versions[0]?.number;
  const to = readVersionName(searchParams.get('to')) ?? 'draft';
  const changes = from === undefined ? null : await compareVersions({ ...input, from, to });
  const comparison = from === undefined || !changes ? null : { from, to, changes };
  const liveVersion = brief.isUnpublished ? null : (versions[0]?.number ?? null);
  return json({ id: brief.id, title: brief.document.title.trim(), liveVersion, versions, comparison });
}

export default function Versions() {
  const { id, ...versions } = useLoaderData<typeof loader>();
  return <VersionsPage editor={`/app/brief/${id}`} noun="Brief" {...versions} />;
}
