/** Names of files, as they are kept. */

/** Characters of a name, without its ending. */
const MAX = 80;

/**
 * A name that is safe on every system, from one that a stranger's machine gave: without folders, control characters and
 * what a system reserves; letters of every script stay.
 * @param otherwise the name, without an ending, where nothing is left.
 */
export function cleanFileName(given: string, otherwise: string): string {
  const [last = ''] = given.normalize('NFC').split(/[\\/]/).slice(-1);
  const stem = last
    .replace(/\.pdf$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...stem].slice(0, MAX).join('').replace(/-+$/, '');
  return `${short || otherwise}.pdf`;
}
