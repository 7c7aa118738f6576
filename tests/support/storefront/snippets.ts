/** Renders the extension's snippets. */
import { renderSnippet as renderOnPage } from '../../../extensions/article-blocks/render/render.ts';

/**
 * @param locale the page's language
 * @param proxyPath the path that the app has written; null for none
 * @throws if the snippet has an error
 */
export async function renderSnippet(
  name: string,
  parameters: Record<string, unknown>,
  locale = 'en',
  proxyPath: string | null = '/apps/unwind',
): Promise<string> {
  return renderOnPage(name, parameters, {
    locale,
    proxyPath,
    origin: 'http://localhost:4000',
    article: null,
    moneyFormat: '${{amount}}',
    assetUrl: (asset) => `/extensions/unwind/assets/${asset}`,
  });
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
