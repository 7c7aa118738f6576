/** Says what a translator's file would change in a routine's texts. */
import type { ActionFunctionArgs } from '@remix-run/node';

import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { readFileTexts } from '~/routine/translations/page-data.server';
import { authenticate } from '~/shopify/shopify.server';
import { importFile } from '~/translations/files/import-file.server';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id), admin };
  return importFile(request, 'routine', (locale) => readFileTexts({ ...input, locale }));
}
