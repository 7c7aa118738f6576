/**
 * Hashes of what could be guessed, such as email addresses. Without `DATA_KEY`, a copy of the database doesn't tell whether
 * a guess is right.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

import { type DerivedKey, derivedKeys } from './data-keys.server';

type Purpose = Parameters<typeof derivedKeys>[0];

/** HMAC-SHA256 in base64url, with the newest key. */
export function keyedHash(purpose: Purpose, text: string): string {
  return hash(derivedKeys(purpose)[0], text);
}

/** One hash per key, newest first: what is stored may have been hashed with an older one. */
export function keyedHashes(purpose: Purpose, text: string): string[] {
  return derivedKeys(purpose).map((key) => hash(key, text));
}

/** Whether a hash is the text's, with any of the keys. Takes the same time wherever they differ. */
export function isKeyedHash(purpose: Purpose, text: string, candidate: string): boolean {
  const given = Buffer.from(candidate);
  return keyedHashes(purpose, text).some((each) => {
    const expected = Buffer.from(each);
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

function hash({ key }: DerivedKey, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
