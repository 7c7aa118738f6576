/** A routine's texts in one language, as a file for translators. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { readFileTexts } from '~/routine/translations/page-data.server';
import { authenticate } from '~/shopify/shopify.server';
import { exportFile } from '~/translations/files/export-file.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id), admin };
  return exportFile(request, 'routine', (locale) => readFileTexts({ ...input, locale }));
}
