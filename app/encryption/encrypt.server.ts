/** Encrypts short texts for the database: AES-256-GCM, as `v1.<key ID>.<nonce>.<ciphertext and tag>`. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { derivedKeys } from './data-keys.server';

type Purpose = Parameters<typeof derivedKeys>[0];

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

interface Use {
  purpose: Purpose;
  /** Where the text is stored, such as a row and its column. It can't be decrypted anywhere else. */
  place: string;
}

/** Encrypts with the newest key. */
export function encrypt(text: string, { purpose, place }: Use): string {
  const [{ id, key }] = derivedKeys(purpose);
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, id, nonce.toString('base64url'), encrypted.toString('base64url')].join('.');
}

/** @returns null if it was encrypted with a key that `DATA_KEY` doesn't have, or was changed or moved since. */
export function decrypt(stored: string, { purpose, place }: Use): string | null {
  const [version, id, nonce, encrypted = '', ...rest] = stored.split('.');
  const key = derivedKeys(purpose).find((each) => each.id === id)?.key;
  if (version !== VERSION || !key || nonce === undefined || rest.length > 0) return null;
  const bytes = Buffer.from(encrypted, 'base64url');
  const tagAt = Math.max(0, bytes.length - TAG_LENGTH);
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_LENGTH })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(tagAt));
    return Buffer.concat([decipher.update(bytes.subarray(0, tagAt)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
