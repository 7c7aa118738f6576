/** Stores Shopify's sessions with their access and refresh tokens encrypted. */
import { Session } from '@shopify/shopify-api';
import { PrismaSessionStorage } from '@shopify/shopify-app-session-storage-prisma';

import type { Db } from '~/db.server';
import { decrypt, encrypt } from '~/encryption/encrypt.server';
import { log } from '~/log.server';

const TOKENS = ['accessToken', 'refreshToken'] as const;

/**
 * The Shopify library's storage. Tokens that `DATA_KEY` can't decrypt count as no session, so that the library gets new ones
 * when the merchant next opens the app.
 */
export class EncryptedSessionStorage extends PrismaSessionStorage<Db> {
  override async storeSession(session: Session): Promise<boolean> {
    const stored = copyOf(session);
    for (const name of TOKENS) {
      const token = session[name];
      if (token) stored[name] = encrypt(token, useOf(session, name));
    }
    return super.storeSession(stored);
  }

  override async loadSession(id: string): Promise<Session | undefined> {
    const stored = await super.loadSession(id);
    return stored && (decryptSession(stored) ?? undefined);
  }

  override async findSessionsByShop(shop: string): Promise<Session[]> {
    const stored = await super.findSessionsByShop(shop);
    return stored.map(decryptSession).filter((session) => session !== null);
  }
}

function decryptSession(stored: Session): Session | null {
  const session = copyOf(stored);
  for (const name of TOKENS) {
    const encrypted = stored[name];
    if (!encrypted) continue;
    const token = decrypt(encrypted, useOf(stored, name));
    if (token === null) {
      log('warn', 'A stored access token can’t be decrypted. Opening the app gets a new one.', { shop: stored.shop });
      return null;
    }
    session[name] = token;
  }
  return session;
}

function copyOf(session: Session): Session {
  return new Session(session.toObject());
}

function useOf({ id }: Session, name: (typeof TOKENS)[number]) {
  return { purpose: 'session tokens', place: `${id} ${name}` } as const;
}
