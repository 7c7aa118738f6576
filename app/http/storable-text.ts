/** Text that PostgreSQL can store, which excludes NUL and unpaired surrogates. */

export const UNSTORABLE_MESSAGE = 'This contains an invisible character. Type it again instead of pasting it.';

export function isStorable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/**
 * Makes text from another system storable.
 * @param maxLength in UTF-16 code units
 */
export function toStorable(text: string, maxLength: number): string {
  return text.replaceAll('\0', '').slice(0, maxLength).toWellFormed();
}

/** Paths of the strings in a value that can't be stored, such as `sections.0.heading`. */
export function unstorablePaths(value: unknown): string[] {
  const paths: string[] = [];
  // Iterative, because untrusted JSON can be nested deeply enough to overflow the stack.
  const pending: [path: string, value: unknown][] = [['', value]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [path, current] = next;
    if (typeof current === 'string' && !isStorable(current)) paths.push(path);
    if (typeof current !== 'object' || current === null) continue;
    for (const [name, child] of Object.entries(current)) pending.push([path === '' ? name : `${path}.${name}`, child]);
  }
  return paths.reverse();
}
