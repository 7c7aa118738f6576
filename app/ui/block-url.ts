/**
 * Opens the theme editor on the article template, with a block of the app added; the merchant places and saves it.
 * @param apiKey the app's client id, by which the theme editor knows its blocks
 */
export function blockUrl(apiKey: string, block: 'routine' | 'brief'): string {
  const query = new URLSearchParams({ template: 'article', target: 'mainSection' });
  return `shopify:admin/themes/current/editor?${query.toString()}&addAppBlockId=${apiKey}/${block}`;
}
