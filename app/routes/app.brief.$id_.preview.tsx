/** Generates a PDF from the unsaved draft. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { findBrief } from '~/brief/drafts.server';
import { generatePdf } from '~/brief/files/file-versions.server';
import { checkBrief } from '~/brief/schema';
import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const found = await findBrief({ db, shop: session.shop, id: readId(params.id) });
  if (!found) throw new Response('Brief not found', { status: 404 });
  const checked = checkBrief(await readJson(request), true);
  if ('problems' in checked) return json(checked, { status: 422 });
  const { shop, name: shopName } = await ensureShop({ db, shop: session.shop, admin });
  const bytes = await generatePdf({ db, shop, shopName, brief: checked.brief, createdAt: new Date() });
  return new Response(bytes, { headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' } });
}
