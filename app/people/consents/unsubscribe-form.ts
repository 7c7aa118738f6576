/** The form fields that say what to unsubscribe from. */
import { SCOPES, type UnsubscribeScope } from '~/messages/messages';

export const SCOPE_FIELD = 'ends';

/** What a form asks to end. Mail clients send no such field (RFC 8058 has no choices), which means everything. */
export function readScope(fields: Record<string, unknown>): UnsubscribeScope {
  const value = fields[SCOPE_FIELD];
  return SCOPES.find((scope) => scope === value) ?? 'all';
}
