/** The theme's error page, which Shopify shows instead of a failed response. */
import type { StoreContext } from '../context.ts';
import { renderInLayout } from '../storefront/render/pages.ts';

/** Renders the page for a status, in the theme and language of `path`. */
export async function errorPage(
  context: StoreContext,
  { status, path }: { status: number; path: string },
): Promise<Response> {
  const liquid = `
<div class="missing wrap">
  <p class="eyebrow">${status}</p>
  <h1>This page isn’t available right now</h1>
  <p class="lead">Please try again in a moment.</p>
</div>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(await renderInLayout(context, liquid, { path }), { status, headers });
}
