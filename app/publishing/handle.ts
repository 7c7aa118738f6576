/** Handles identify routines and Briefs in URLs and in Liquid. They never change. */

const MAX_LENGTH = 60;

/**
 * Makes a handle from a title: `Lower back & hips` becomes `lower-back-hips`.
 * @param fallback used if the title has no Latin letters or digits
 */
export function slugify(title: string, fallback: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const handle = plain.replace(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  return handle.replace(/^-+|-+$/g, '') || fallback;
}

/** Returns the handle, with the lowest number from 2 that makes it unique if it's taken. */
export function freeHandle(handle: string, taken: ReadonlySet<string>): string {
  if (!taken.has(handle)) return handle;
  for (let number = 2; ; number += 1) {
    const numbered = `${handle}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
