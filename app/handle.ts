/** Handles: how a routine or a Brief is named in addresses and in Liquid. One is given once, and never changes. */

const MAX_LENGTH = 60;

/** A handle made from a title: `Lower back & hips` becomes `lower-back-hips`; `otherwise` where no letter is left. */
export function handleOf(title: string, otherwise: string): string {
  const words = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const handle = words.replace(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  return handle.replace(/^-+|-+$/g, '') || otherwise;
}

/** The handle itself, or with the lowest number from 2 on that makes it one which is not taken. */
export function freeHandle(handle: string, taken: ReadonlySet<string>): string {
  if (!taken.has(handle)) return handle;
  for (let number = 2; ; number += 1) {
    const numbered = `${handle}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
