/**
 * Opens the theme editor on the article template, with a block of the app added; the merchant places and saves it.
 * @param apiKey the app's client id, by which the theme editor knows its blocks
 */
export function blockUrl(apiKey: string, block: 'routine' | 'brief'): string {
  const query = new URLSearchParams({ template: 'article', target: 'mainSection' });
  return `shopify:admin/themes/current/editor?${query.toString()}&addAppBlockId=${apiKey}/${block}`;
}

/** Opens the theme editor on its app embeds, with the one switched on that shows both inside an article's text. */
export function embedUrl(apiKey: string): string {
  const query = new URLSearchParams({ context: 'apps', template: 'article' });
  return `shopify:admin/themes/current/editor?${query.toString()}&activateAppId=${apiKey}/in-text`;
}
