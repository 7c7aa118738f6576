/** The theme app extension's snippets, as the local store renders them on a page. */
import { initialState } from '../../devstore/initial-state.ts';
import { locate } from '../../devstore/storefront/location.ts';
import { Page } from '../../devstore/storefront/page.ts';
import { renderText } from '../../devstore/storefront/render-file.ts';
import { testContext } from '../../devstore/storefront/testing.ts';

/**
 * `locale` is the language of the store.
 * @throws where the snippet has a fault: the store would show that in its place, for a developer to see
 */
export async function renderSnippet(name: string, parameters: Record<string, unknown>, locale = 'en'): Promise<string> {
  const context = testContext({ shop: { ...initialState().shop, locale } });
  const { sources } = context;
  const page = new Page({ context, sources, location: locate(context, '/'), designMode: false });
  const given = Object.keys(parameters).map((key) => `, ${key}: ${key}`);
  const html = await renderText(page, sources.extension, `{% render '${name}'${given.join('')} %}`, name, parameters);
  if (context.logged.length > 0) throw new Error(context.logged.join('\n'));
  return html;
}

/** Without tags, and with `<` and the like in place of what they are written as. */
export function plainText(html: string): string {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (written) => characters[written] ?? written)
    .replace(/\s+/g, ' ')
    .trim();
}
