/** JSON Web Tokens signed with HMAC-SHA256. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

export function signJwt(claims: object, secret: string): string {
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${signature(signed, secret).toString('base64url')}`;
}

/** A token's claims; null if it isn't a token signed with this secret. */
export function readJwt(token: string, secret: string): Record<string, unknown> | null {
  const [header, claims, signed, ...rest] = token.split('.');
  if (header !== HEADER || !claims || !signed || rest.length > 0) return null;
  const expected = signature(`${header}.${claims}`, secret);
  const received = Buffer.from(signed, 'base64url');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return null;
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Record<string, unknown>;
}

function signature(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
