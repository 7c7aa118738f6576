import { Session } from '@shopify/shopify-api';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { setDataKeys } from '~/encryption/data-keys.server';

import { TEST_DATA_KEY } from '../../tests/support/data-key';
import { type TestDatabase, testDatabase } from '../../tests/support/database/database';
import { EncryptedSessionStorage } from './session-storage.server';

const TOKENS = { accessToken: 'shpat_0123456789abcdef', refreshToken: 'shprt_fedcba9876543210' };
const SHOP = 'shop.myshopify.com';
const ROTATED = 'another data key that unit tests rotate to';

let database: TestDatabase;
let storage: EncryptedSessionStorage;

beforeAll(async () => {
  database = await testDatabase();
  storage = new EncryptedSessionStorage(database.db);
}, 60_000);
afterAll(() => database.close());
afterEach(async () => {
  setDataKeys([TEST_DATA_KEY]);
  vi.restoreAllMocks();
  await database.db.session.deleteMany();
});

function session(shop = SHOP): Session {
  const facts = { id: `offline_${shop}`, shop, state: 'state', isOnline: false, scope: 'write_content' };
  const expires = { expires: new Date('2030-01-01'), refreshTokenExpires: new Date('2031-01-01') };
  return new Session({ ...facts, ...expires, ...TOKENS });
}

test('no token is readable in the database, and sessions come back as they were', async () => {
  const original = session();
  await storage.storeSession(original);
  const rows = await database.db.$queryRaw<{ row: string }[]>`SELECT session::text AS row FROM "Session" session`;
  for (const token of Object.values(TOKENS)) expect(rows[0]?.row).not.toContain(token);
  expect(rows[0]?.row).toContain('v1.');
  expect(original).toMatchObject(TOKENS);
  expect(await storage.loadSession(original.id)).toEqual(original);
  expect(await storage.findSessionsByShop(SHOP)).toEqual([original]);
});

test('keeps the user of an online session', async () => {
  const user = { id: 7, first_name: 'Ada', last_name: 'L', email: 'ada@example.com', email_verified: true };
  const associated_user = { ...user, account_owner: true, locale: 'en', collaborator: false };
  const online = new Session({
    ...session(),
    isOnline: true,
    onlineAccessInfo: { expires_in: 1, associated_user_scope: '', associated_user },
  });
  await storage.storeSession(online);
  expect((await storage.loadSession(online.id))?.onlineAccessInfo?.associated_user).toEqual(associated_user);
});

test('a rotated key reads old tokens, and protects new ones', async () => {
  await storage.storeSession(session());
  setDataKeys([ROTATED, TEST_DATA_KEY]);
  expect(await storage.loadSession(session().id)).toMatchObject(TOKENS);
  await storage.storeSession(session());
  setDataKeys([ROTATED]);
  expect(await storage.loadSession(session().id)).toMatchObject(TOKENS);
});

test('a token of a lost key, in plain text or from another shop’s row is no session', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await storage.storeSession(session());
  setDataKeys([ROTATED]);
  expect(await storage.loadSession(session().id)).toBeUndefined();
  expect(await storage.findSessionsByShop(SHOP)).toEqual([]);
  expect(write.mock.calls.join()).toContain('can’t be decrypted');

  setDataKeys([TEST_DATA_KEY]);
  await storage.storeSession(session('other.myshopify.com'));
  await database.db.$executeRaw`UPDATE "Session" SET "accessToken" =
    (SELECT "accessToken" FROM "Session" WHERE shop = ${SHOP}) WHERE shop = 'other.myshopify.com'`;
  expect(await storage.loadSession('offline_other.myshopify.com')).toBeUndefined();
  await database.db.session.updateMany({ data: { accessToken: TOKENS.accessToken } });
  expect(await storage.loadSession(session().id)).toBeUndefined();
});
