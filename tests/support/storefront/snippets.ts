/** Renders the extension's snippets in the local store. */
import { initialState } from '../../../devstore/content/initial-state.ts';
import { locatePage } from '../../../devstore/storefront/page/location.ts';
import { openPage } from '../../../devstore/storefront/render/open-page.ts';
import { testContext } from '../../../devstore/storefront/testing.ts';
import { writeProxyPath } from './proxy-path.ts';

/**
 * @param locale the store's language
 * @param proxyPath the path that the app has written; null for none
 * @throws if the snippet has an error
 */
export async function renderSnippet(
  name: string,
  parameters: Record<string, unknown>,
  locale = 'en',
  proxyPath: string | null = '/apps/unwind',
): Promise<string> {
  const context = testContext({ shop: { ...initialState().shop, locale } });
  if (proxyPath !== null) writeProxyPath(context, proxyPath);
  const { sources } = context;
  const page = openPage({ context, sources, location: locatePage(context, '/'), designMode: false });
  const named = Object.keys(parameters).map((key) => `, ${key}: ${key}`);
  const html = await page.renderer.renderText(
    sources.extension,
    `{% render '${name}'${named.join('')} %}`,
    name,
    parameters,
  );
  if (context.logged.length > 0) throw new Error(context.logged.join('\n'));
  return html;
}

/** Removes tags and decodes entities. */
export function plainText(html: string): string {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
