/** Renders an unsaved draft of a routine as readers would see it. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { previewDocument } from '~/routine/preview/preview-document.server';
import { readPreviewRequest } from '~/routine/preview/preview-request.server';
import { storefrontUrl } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const preview = readPreviewRequest(await readJson(request));
  if (!preview) throw new Response('Invalid request', { status: 400 });
  if ('problem' in preview) return json(preview.problem, { status: 422 });
  const storeUrl = await storefrontUrl({ db, shop: session.shop });
  const { html, policy } = previewDocument({ ...preview, storeUrl });
  // It's shown in a sandboxed frame only. Opened by itself, it has no origin either.
  const headers = { 'Content-Security-Policy': `${policy}; sandbox allow-scripts; frame-ancestors 'none'` };
  return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}
