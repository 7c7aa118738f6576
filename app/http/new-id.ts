import { randomUUID } from 'node:crypto';

/** An ID as Prisma makes them by default: a UUID of version 7, in order of creation by the millisecond (RFC 9562, 5.7). */
export function newId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  // Like `randomBytes`, but Node.js keeps some in stock.
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
