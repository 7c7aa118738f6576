/** Says what a translator's file would change. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { db } from '~/db.server';
import { readBody } from '~/http/body.server';
import { readId } from '~/http/params.server';
import { readFileTexts } from '~/brief/translations/page-data.server';
import { authenticate } from '~/shopify/shopify.server';
import { MAX_IMPORT_BYTES } from '~/translations/contract';
import { readTranslationFile } from '~/translations/files/read-file.server';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const locale = new URL(request.url).searchParams.get('language') ?? '';
  const bytes = await readBody(request, MAX_IMPORT_BYTES);
  const found = await readFileTexts({ db, shop: session.shop, id: readId(params.id), admin, locale });
  if (!found) throw new Response(null, { status: 404 });
  const subject = { document: `brief/${found.handle}`, target: locale };
  const result = readTranslationFile(bytes, found.texts, subject);
  return json(result, { status: 'check' in result ? 200 : 422 });
}
