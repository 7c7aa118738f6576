/** What a mail program posts for its own one click (RFC 8058). */

/**
 * Whether a form asks to unsubscribe, as a mail program's does and the page's own button. A program that posts to every
 * link says nothing of it; one that means it may say it twice, with blanks around it, or in other letters.
 */
export function isOneClick(fields: Record<string, unknown>): boolean {
  return Object.entries(fields).some(
    ([name, values]) =>
      name.trim().toLowerCase() === 'list-unsubscribe' &&
      [values].flat().some((value) => typeof value === 'string' && value.trim().toLowerCase() === 'one-click'),
  );
}
