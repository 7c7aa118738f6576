/**
 * Opens the theme editor on the article template with one of the app's blocks added. The merchant places and saves it.
 * @param apiKey the app's client ID, which identifies its blocks
 */
export function blockUrl(apiKey: string, block: 'routine' | 'brief'): string {
  const query = new URLSearchParams({ template: 'article', target: 'mainSection' });
  return `shopify:admin/themes/current/editor?${query.toString()}&addAppBlockId=${apiKey}/${block}`;
}

/** Opens the theme editor's app embeds with "In the article text" turned on. */
export function embedUrl(apiKey: string): string {
  const query = new URLSearchParams({ context: 'apps', template: 'article' });
  return `shopify:admin/themes/current/editor?${query.toString()}&activateAppId=${apiKey}/in-text`;
}
