/** Which texts the database keeps: PostgreSQL takes neither NUL nor half of a surrogate pair. For server and browser. */

/** Says so to who typed it. */
export const UNSEEN = 'This has a character that cannot be seen. Write it again here.';

export function isKept(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/**
 * What a mail server or Shopify said, without what cannot be kept, also where it has to be cut.
 * @param most UTF-16 units that are kept
 */
export function keptPart(text: string, most: number): string {
  return text.replaceAll('\0', '').slice(0, most).toWellFormed();
}

/** Paths of the texts in a value that cannot be kept, such as `sections.0.heading`. */
export function unkeptIn(value: unknown): string[] {
  const found: string[] = [];
  // No recursion: a stranger's JSON may be as deep as it is long.
  const left: [path: string, value: unknown][] = [['', value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, each] = next;
    if (typeof each === 'string' && !isKept(each)) found.push(path);
    if (typeof each !== 'object' || each === null) continue;
    for (const [name, part] of Object.entries(each)) left.push([path === '' ? name : `${path}.${name}`, part]);
  }
  return found.reverse();
}
