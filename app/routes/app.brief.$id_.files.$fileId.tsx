/** A version of a Brief's file, for the merchant. It counts in no figure. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { fileResponse } from '~/brief/link/file-stream.server';
import { findVersion } from '~/brief/document/file-versions.server';
import { db } from '~/db.server';
import { readId } from '~/params.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const file = await findVersion({ db, shop: session.shop, briefId: readId(params.id), id: readId(params.fileId) });
  if (!file) throw new Response('There is no such file.', { status: 404 });
  return fileResponse({ db, file, signal: request.signal });
}
