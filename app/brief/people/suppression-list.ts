/** Reads a list of addresses that a merchant brings along: a CSV of another service, or one address a line. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import { readAddress } from '../sign-up/address';

export interface ReadList {
  /** Each once, as people are kept under them, in the order of the list. */
  addresses: string[];
  /** Lines that hold none, but for a first line of headings. */
  without: { count: number; first: string | null };
}

/** Characters that are read before others get a turn: readers must not wait for a long list. */
const AT_ONCE = 20_000;

/** What stands between the cells of a list. Of these, a vertical bar alone may be in an address, and hardly ever is. */
const BETWEEN = /[,;:|\t"<>()\u0085]|\s+/;

/** What the cells of a list are wrapped in, beside quotes and brackets that part them: marks that cannot be seen, too. */
const BEFORE = /^[\p{Cf}'`‘’‚‛“”„«»[\]{}]+/u;
const AFTER = /[\p{Cf}'`‘’‚‛“”„«»[\]{}.]+$/u;

/** Characters of a cell that may be an address with what is around it. */
const LONGEST_CELL = 500;

/** Reads a list. An address that nobody can sign up with is none: to have it on the list would keep no mail from anybody. */
export async function readList(text: string): Promise<ReadList> {
  const addresses = new Set<string>();
  const without: ReadList['without'] = { count: 0, first: null };
  let [isFirst, read] = [true, 0];
  for (const line of linesOf(text)) {
    let isFound = false;
    for (const cell of cellsOf(line)) {
      const address = addressIn(cell);
      if (address !== null) addresses.add(address);
      isFound ||= address !== null;
      read += cell.length + 1;
      if (read < AT_ONCE) continue;
      read = 0;
      await nextTurn();
    }
    const isHeading = isFirst && /mail|address/i.test(line);
    isFirst = false;
    if (isFound || line === '' || isHeading) continue;
    without.count += 1;
    without.first ??= line.slice(0, 100);
  }
  return { addresses: [...addresses], without };
}

/** One after the other: to part a long list at once takes long. */
function* linesOf(text: string): Generator<string> {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) yield line.replaceAll('\0', '').trim();
}

function cellsOf(line: string): string[] {
  // An address in quotes has what parts cells.
  if (!line.includes('|') && keyOf(line) !== null) return [line];
  const isWrapped = /^(?:'.*'|\[.*\]|\{.*\})$/.test(line);
  return (isWrapped ? line.slice(1, -1) : line).split(BETWEEN);
}

function addressIn(cell: string): string | null {
  if (cell.length > LONGEST_CELL || !cell.includes('@')) return null;
  return keyOf(cell.replace(/^\p{Cf}+|\p{Cf}+$/gu, '')) ?? keyOf(unwrapped(cell));
}

/** Without what wraps it, and without the subject of a link that writes to it. */
function unwrapped(cell: string): string {
  return cell
    .replace(BEFORE, '')
    .replace(/(@[^?]*)\?.*$/, '$1')
    .replace(AFTER, '');
}

function keyOf(text: string): string | null {
  const read = readAddress(text);
  return read.ok ? read.address.key : null;
}
