/** The tags of customers who requested a Brief. */

export const TAG = 'buyers-brief';

/** The tag for one Brief, by its handle. */
export function briefTag(handle: string): string {
  return `${TAG}-${handle}`;
}

/** Whether a tag is one of the app's. Shopify ignores case. */
export function isOurTag(tag: string): boolean {
  const lower = tag.toLowerCase();
  return lower === TAG || lower.startsWith(`${TAG}-`);
}
