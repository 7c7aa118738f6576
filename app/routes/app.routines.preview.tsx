/** Renders an unsaved draft of a routine as readers would see it. */
import { type ActionFunctionArgs, json } from '@remix-run/node';

import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { previewDocument } from '~/routine/preview/preview-document.server';
import { previewShop } from '~/routine/preview/preview-shop.server';
import { readPreviewRequest } from '~/routine/preview/preview-request.server';
import { storefrontUrl } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const preview = readPreviewRequest(await readJson(request));
  if (!preview) throw new Response('Invalid request', { status: 400 });
  if ('problem' in preview) return json(preview.problem, { status: 422 });
  const { shop: domain, scope = '' } = session;
  const [storeUrl, shop] = await Promise.all([
    storefrontUrl({ db, shop: domain }),
    previewShop({ admin, shop: domain, scopes: scope, draft: preview.draft }),
  ]);
  const { html, policy } = previewDocument({ ...preview, storeUrl, shop });
  // It's shown in a sandboxed frame only. Opened by itself, it has no origin either.
  const headers = { 'Content-Security-Policy': `${policy}; sandbox allow-scripts; frame-ancestors 'none'` };
  return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}
