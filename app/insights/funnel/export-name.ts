/** Names an export after its days and filters, so that two files can be told apart. */
import type { Period } from './period';

/** In characters, of four bytes at most: file systems allow 255 bytes. */
const MAX_LENGTH = 60;

/** @param filters in words, such as titles */
export function exportName({ from, to }: Pick<Period, 'from' | 'to'>, filters: string[]): string {
  const days = from === to ? from : `${from} to ${to}`;
  const name = [`Analytics ${days}`, ...filters].join(', ');
  // What file systems don't allow, invisible characters, and a period at the end, which Windows removes.
  const plain = name.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').replace(/\s+/g, ' ');
  return `${[...plain]
    .slice(0, MAX_LENGTH)
    .join('')
    .trim()
    .replace(/[. ]+$/, '')}.csv`;
}
