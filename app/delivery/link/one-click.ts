/**
 * Whether a form asks to unsubscribe: posted by a mail client's one-click button (RFC 8058) or by the page's own.
 * Tolerates repeated fields, white space and letter case, which mail clients get wrong.
 */
export function isOneClick(fields: Record<string, unknown>): boolean {
  return Object.entries(fields).some(
    ([name, values]) =>
      name.trim().toLowerCase() === 'list-unsubscribe' &&
      [values].flat().some((value) => typeof value === 'string' && value.trim().toLowerCase() === 'one-click'),
  );
}
