/** Logs who read people's data in the admin, and whose, by IDs alone. Shopify requires it of apps with personal data. */
import { log } from '~/log.server';

interface Access {
  session: { shop: string };
  /** Shopify's session token: `sub` is the user's ID. */
  sessionToken: { sub: string };
}

/** @param personId if the data is one person's */
export function logAccess(
  { session, sessionToken }: Access,
  read: 'people' | 'person' | 'people export' | 'person export' | 'failed deliveries',
  personId?: string,
): void {
  log('info', 'personal data read', { shop: session.shop, user: sessionToken.sub, read, personId });
}
