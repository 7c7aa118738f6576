/** Issues, finds and refreshes the app's access tokens. */
import { randomBytes } from 'node:crypto';

import type { StoreContext } from '../../context.ts';
import type { AccessTokenRecord } from '../../state/app.ts';
import { installApp } from '../app/installation.ts';

/** Token lifetimes in seconds. */
export const OFFLINE_LIFETIME = 60 * 60;
export const ONLINE_LIFETIME = 24 * 60 * 60;
export const REFRESH_LIFETIME = 90 * 24 * 60 * 60;

/** The record that a token was refreshed from. Its refresh token stays valid until the new access token is used. */
const refreshedFrom = new WeakMap<AccessTokenRecord, AccessTokenRecord>();

export type TokenKind = 'online' | 'offline' | 'offline-expiring';

/** Issues a token with the installation's scopes. Installs the app if necessary. */
export function issueToken(context: StoreContext, kind: TokenKind): AccessTokenRecord {
  const now = Date.now();
  const lifetime = { online: ONLINE_LIFETIME, offline: null, 'offline-expiring': OFFLINE_LIFETIME }[kind];
  const record: AccessTokenRecord = {
    token: `shpat_${randomBytes(16).toString('hex')}`,
    expiresAt: lifetime === null ? null : later(now, lifetime),
    refreshToken: kind === 'offline-expiring' ? `shprt_${randomBytes(16).toString('hex')}` : null,
    refreshExpiresAt: kind === 'offline-expiring' ? later(now, REFRESH_LIFETIME) : null,
  };
  const installation = installApp(context);
  const validTokens = installation.tokens.filter((each) => isValid(each.expiresAt) || isRefreshable(each));
  installation.tokens = [...validTokens, record];
  context.save();
  return record;
}

/** The record of a valid token; null if it is unknown or has expired. */
export function findToken(context: StoreContext, token: string): AccessTokenRecord | null {
  const tokens = context.state.installation?.tokens ?? [];
  const found = tokens.find((each) => each.token === token && isValid(each.expiresAt));
  if (!found) return null;
  const previous = refreshedFrom.get(found);
  if (previous) previous.refreshToken = null;
  return found;
}

/** Exchanges a refresh token; null if it is unknown or has expired. */
export function refreshToken(context: StoreContext, token: string): AccessTokenRecord | null {
  const tokens = context.state.installation?.tokens ?? [];
  const previous = tokens.find((each) => each.refreshToken === token && isRefreshable(each));
  if (!previous) return null;
  const record = issueToken(context, 'offline-expiring');
  refreshedFrom.set(record, previous);
  return record;
}

function isRefreshable(record: AccessTokenRecord): boolean {
  return record.refreshToken !== null && isValid(record.refreshExpiresAt);
}

function isValid(expiresAt: string | null): boolean {
  return expiresAt === null || Date.parse(expiresAt) > Date.now();
}

function later(now: number, seconds: number): string {
  return new Date(now + seconds * 1000).toISOString();
}
