/**
 * What a mail server, a browser or Shopify said, cut so that it can be kept: a text of PostgreSQL holds no NUL, and no half
 * of a letter that takes two units, such as a cut may leave behind.
 * @param most UTF-16 units that are kept
 */
export function storable(text: string, most: number): string {
  return text.replaceAll('\0', '').slice(0, most).toWellFormed();
}
