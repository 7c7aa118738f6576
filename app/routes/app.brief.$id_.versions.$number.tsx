/** A version of a Brief. */
import { type LinksFunction, type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import editorStyles from '~/brief/editor/brief-editor.css?url';
import { findBrief } from '~/brief/drafts.server';
import { BriefVersionPage } from '~/brief/versions/version-page';
import { findVersion, listVersions } from '~/brief/versions/versions.server';
import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';
import pdfStyles from '~/ui/pdf/pdf.css?url';
import { readVersionName } from '~/versions/version-name';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editorStyles },
  { rel: 'stylesheet', href: pdfStyles },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id) };
  const number = readVersionName(params.number);
  const [brief, versions, version] = await Promise.all([
    findBrief(input),
    listVersions(input),
    typeof number === 'number' ? findVersion({ ...input, number }) : null,
  ]);
  if (!brief || !version) throw new Response(null, { status: 404 });
  const isLive = !brief.isUnpublished && versions[0]?.number === version.number;
  return json({ ...version, id: brief.id, isLive });
}

export default function Version() {
  return <BriefVersionPage {...useLoaderData<typeof loader>()} />;
}
