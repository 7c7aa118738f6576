/** JSON Web Tokens signed with HMAC-SHA256, as far as session tokens need them. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

export function signJwt(claims: object, secret: string): string {
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${signature(signed, secret).toString('base64url')}`;
}

/** The claims of a token that this secret has signed; null where it has not, or where it is no token at all. */
export function readJwt(token: string, secret: string): Record<string, unknown> | null {
  const [header, claims, given, ...rest] = token.split('.');
  if (header !== HEADER || !claims || !given || rest.length > 0) return null;
  const expected = signature(`${header}.${claims}`, secret);
  const received = Buffer.from(given, 'base64url');
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return null;
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Record<string, unknown>;
}

function signature(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
