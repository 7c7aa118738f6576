/** A Brief's texts in one language as a file for translators. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { readFileTexts } from '~/brief/translations/page-data.server';
import { authenticate } from '~/shopify/shopify.server';
import { exportFile } from '~/translations/files/export-file.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('language') ?? '';
  const found = await readFileTexts({ db, shop: session.shop, id: readId(params.id), admin, locale });
  if (!found) throw new Response(null, { status: 404 });
  const { handle, source, texts } = found;
  const format = searchParams.get('format') === 'csv' ? 'csv' : 'xliff';
  return exportFile(format, { document: `brief/${handle}`, source, target: locale }, texts);
}
