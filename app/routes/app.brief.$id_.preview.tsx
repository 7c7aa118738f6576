/** Generates a PDF from the unsaved draft. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { findBrief } from '~/brief/drafts.server';
import { generatePdf } from '~/brief/files/file-versions.server';
import { PdfNotGenerated } from '~/brief/pdf/pdf.server';
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
  const { brief } = checked;
  const pdf = await generatePdf({ db, shop, shopName, brief, createdAt: new Date() }).catch((error: unknown) => {
    if (error instanceof PdfNotGenerated) throw new Response(error.message, { status: 503 });
    throw error;
  });
  return new Response(pdf.bytes, { headers: { 'Content-Type': 'application/pdf' } });
}
