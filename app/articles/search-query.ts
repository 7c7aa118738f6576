/**
 * What a merchant types, in Shopify's search syntax: articles whose title has words that start with each of the typed ones.
 * Everything else is left out, because it could mean something else in that syntax.
 * @returns empty for nothing typed; null if it has no words, so that nothing can be found.
 */
export function searchQuery(text: string): string | null {
  if (text.trim() === '') return '';
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu);
  return words && words.map((word) => `title:${word}*`).join(' ');
}
