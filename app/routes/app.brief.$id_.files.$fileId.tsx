/** Downloads a version of a Brief's PDF for the merchant. Not counted as a download. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { fileResponse } from '~/brief/files/file-stream.server';
import { findVersion } from '~/brief/files/file-versions.server';
import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const file = await findVersion({ db, shop: session.shop, briefId: readId(params.id), id: readId(params.fileId) });
  if (!file) throw new Response('File not found', { status: 404 });
  return fileResponse({ db, file, signal: request.signal });
}
