/** Generates a PDF from the unsaved draft, or from a translation of it. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { findBrief } from '~/brief/drafts.server';
import { previewDocument } from '~/brief/editor/preview/draft-pdf';
import { generatePdf } from '~/brief/pdf/generate.server';
import { PdfNotGenerated } from '~/brief/pdf/pdf.server';
import { Queue, QueueFull } from '~/limits/queue';
import { checkBrief } from '~/brief/schema';
import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { knownLanguage } from '~/messages/language';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

/** In front of the queue that saving uses too, so that previews never fill that. The editor sends one at a time. */
const previews = new Queue({ running: 2, perShop: 2, total: 20 });

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const found = await findBrief({ db, shop: session.shop, id: readId(params.id) });
  if (!found) throw new Response('Brief not found', { status: 404 });
  const checked = checkBrief(previewDocument(await readJson(request), found.handle), true);
  if ('problems' in checked) return json(checked, { status: 422 });
  const { shop, name: shopName } = await ensureShop({ db, shop: session.shop, admin });
  const { brief } = checked;
  const language = knownLanguage(new URL(request.url).searchParams.get('language') ?? '');
  const generate = async () => {
    // Nobody waits for a preview that was canceled while it was in the queue.
    if (request.signal.aborted) throw new PdfNotGenerated('The preview was canceled.');
    return generatePdf({ db, shop, shopName, admin, brief, createdAt: new Date(), language });
  };
  const pdf = await previews.run(shop, generate).catch((error: unknown) => {
    if (error instanceof PdfNotGenerated) throw new Response(error.message, { status: 503 });
    if (error instanceof QueueFull) throw new Response('Many previews are being generated.', { status: 503 });
    throw error;
  });
  return new Response(pdf.bytes, { headers: { 'Content-Type': 'application/pdf' } });
}
