/** The PDF as what is typed would make it. Nothing is saved. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { findBrief } from '~/brief/document/briefs.server';
import { printed } from '~/brief/document/file-versions.server';
import { checkBrief } from '~/brief/schema';
import { db } from '~/db.server';
import { readTypedJson } from '~/json.server';
import { readId } from '~/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const found = await findBrief({ db, shop: session.shop, id: readId(params.id) });
  if (!found) throw new Response('There is no such Brief.', { status: 404 });
  const checked = checkBrief(await readTypedJson(request), true);
  if ('problems' in checked) return json(checked, { status: 422 });
  const { shop, name: shopName } = await ensureShop({ db, shop: session.shop, admin });
  const bytes = await printed({ db, shop, shopName, brief: checked.brief, begun: new Date() });
  return new Response(bytes, { headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' } });
}
