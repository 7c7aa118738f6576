/** The access tokens of the installed app: given out, looked up, renewed. */
import { randomBytes } from 'node:crypto';

import type { StoreContext } from '../context.ts';
import type { AccessTokenRecord } from '../state.ts';
import { installApp } from './installation.ts';

/** Seconds that the platform's tokens live: offline ones that expire, online ones, and refresh tokens. */
export const OFFLINE_LIFETIME = 60 * 60;
export const ONLINE_LIFETIME = 24 * 60 * 60;
export const REFRESH_LIFETIME = 90 * 24 * 60 * 60;

/** A refresh token outlives its own use until the app begins to use what it got for it: that, and where it came from. */
const renewedBy = new WeakMap<AccessTokenRecord, AccessTokenRecord>();

export type TokenKind = 'online' | 'offline' | 'offline-expiring';

/** Grants a token, which may do all that the installation may. Installs the app where it is not. */
export function grantToken(context: StoreContext, kind: TokenKind): AccessTokenRecord {
  const now = Date.now();
  const lifetime = { online: ONLINE_LIFETIME, offline: null, 'offline-expiring': OFFLINE_LIFETIME }[kind];
  const record: AccessTokenRecord = {
    token: `shpat_${randomBytes(16).toString('hex')}`,
    expiresAt: lifetime === null ? null : later(now, lifetime),
    refreshToken: kind === 'offline-expiring' ? `shprt_${randomBytes(16).toString('hex')}` : null,
    refreshExpiresAt: kind === 'offline-expiring' ? later(now, REFRESH_LIFETIME) : null,
  };
  const installation = installApp(context);
  const kept = installation.tokens.filter((each) => isAlive(each.expiresAt) || isRenewable(each));
  installation.tokens = [...kept, record];
  context.save();
  return record;
}

/** The record of a token that may be used now; null where it is unknown or has expired. */
export function findToken(context: StoreContext, token: string): AccessTokenRecord | null {
  const tokens = context.state.installation?.tokens ?? [];
  const found = tokens.find((each) => each.token === token && isAlive(each.expiresAt));
  if (!found) return null;
  const renewed = renewedBy.get(found);
  if (renewed) renewed.refreshToken = null;
  return found;
}

/** A new token for a refresh token; null where that is unknown or has expired. */
export function renewToken(context: StoreContext, refreshToken: string): AccessTokenRecord | null {
  const tokens = context.state.installation?.tokens ?? [];
  const known = tokens.find((each) => each.refreshToken === refreshToken && isRenewable(each));
  if (!known) return null;
  const record = grantToken(context, 'offline-expiring');
  renewedBy.set(record, known);
  return record;
}

function isRenewable(record: AccessTokenRecord): boolean {
  return record.refreshToken !== null && isAlive(record.refreshExpiresAt);
}

function isAlive(expiresAt: string | null): boolean {
  return expiresAt === null || Date.parse(expiresAt) > Date.now();
}

function later(now: number, seconds: number): string {
  return new Date(now + seconds * 1000).toISOString();
}
