/** Session tokens, which the embedded app exchanges for an access token. */
import { randomUUID } from 'node:crypto';

import type { StoreContext } from '../../context.ts';
import { readJwt, signJwt } from './jwt.ts';

/** Lifetime in seconds. */
const LIFETIME = 60;

/** The only user of this store's admin. */
export const STAFF_USER_ID = 1;

/** Issues a session token for the admin's user, valid for a minute. */
export function issueIdToken(context: StoreContext): string {
  const shop = `https://${context.state.shop.domain}`;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `${shop}/admin`,
    dest: shop,
    aud: context.config.apiKey,
    sub: String(STAFF_USER_ID),
    exp: now + LIFETIME,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
  };
  return signJwt(claims, context.config.apiSecret);
}

/** Why a session token is invalid; null if it is valid. */
export function idTokenProblem(context: StoreContext, token: string): string | null {
  const claims = readJwt(token, context.config.apiSecret);
  const now = Date.now() / 1000;
  if (!claims) return 'The token is not signed with the app’s secret.';
  if (claims.aud !== context.config.apiKey) return 'The token was issued for another app.';
  if (claims.dest !== `https://${context.state.shop.domain}`) return 'The token was issued for another shop.';
  if (typeof claims.exp !== 'number' || claims.exp <= now) return 'The token has expired.';
  if (typeof claims.nbf !== 'number' || claims.nbf > now + 1) return 'The token is not valid yet.';
  return null;
}
