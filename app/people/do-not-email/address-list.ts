/** Parses an imported list of email addresses: a CSV file from another service, or one address per line. */
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

import { readAddress } from '~/mail/address';
import { trimInvisible } from '~/http/pasted-text';

import { unescapeFormulas } from '~/http/formula-escape';

export interface AddressList {
  /** Address keys without duplicates, in the order of the list. */
  addresses: string[];
  /** Lines without an address, except a first line of headings. */
  skippedLines: { count: number; first: string | null };
}

/** Characters parsed before yielding to other requests. */
const CHUNK_LENGTH = 20_000;

/** Separators of cells. Only the vertical bar can be part of an address, and hardly ever is. */
const SEPARATOR = /[,;:|\t"<>()\u0085]|\s+/;

/** Quotes, brackets and invisible characters around an address. */
const LEADING_MARKS = /^[\p{Cf}'`‘’‚‛“”„«»[\]{}]+/u;
const TRAILING_MARKS = /[\p{Cf}'`‘’‚‛“”„«»[\]{}.]+$/u;

/** A quoted cell of a CSV file. */
const QUOTED_CELL = /(?:^|[,;|\t])"((?:[^"]|"")*)"/g;

/** A UTF-16 byte order mark that was decoded as UTF-8. */
const MISREAD_MARK = /^\ufffd{2}/;

/** Longer cells can't be an address. */
const MAX_CELL_LENGTH = 500;

/** Finds the addresses in a text. Ignores addresses that the sign-up form wouldn't accept. */
export async function parseAddressList(text: string): Promise<AddressList> {
  const addresses = new Set<string>();
  const skippedLines: AddressList['skippedLines'] = { count: 0, first: null };
  let [isFirst, parsedLength] = [true, 0];
  for (const line of splitLines(text)) {
    let hasAddress = false;
    for (const cell of splitCells(line)) {
      const address = findAddress(cell);
      if (address !== null) addresses.add(address);
      hasAddress ||= address !== null;
      parsedLength += cell.length + 1;
      if (parsedLength < CHUNK_LENGTH) continue;
      parsedLength = 0;
      await yieldToEventLoop();
    }
    const isHeading = isFirst && /mail|address/i.test(line);
    isFirst = false;
    if (hasAddress || line === '' || isHeading) continue;
    skippedLines.count += 1;
    skippedLines.first ??= line.slice(0, 100);
  }
  return { addresses: [...addresses], skippedLines };
}

/** Lazy, because splitting a long text at once blocks other requests. */
function* splitLines(text: string): Generator<string> {
  for (const [line] of text.replace(MISREAD_MARK, '').matchAll(/[^\r\n]+/g)) yield line.replaceAll('\0', '').trim();
}

function splitCells(line: string): string[] {
  // A quoted address may contain separators.
  if (!line.includes('|') && keyOf(line) !== null) return [line];
  // So may a cell with a quoted address.
  const quoted = line.includes('""')
    ? [...line.matchAll(QUOTED_CELL)].map(([, cell = '']) => cell.replaceAll('""', '"'))
    : [];
  const isWrapped = /^(?:'.*'|\[.*\]|\{.*\})$/.test(line);
  return [...quoted, ...(isWrapped ? line.slice(1, -1) : line).split(SEPARATOR)];
}

function findAddress(cell: string): string | null {
  if (cell.length > MAX_CELL_LENGTH || !cell.includes('@')) return null;
  // Exported cells, such as ours, have an apostrophe before what a spreadsheet would run as a formula.
  const written = unescapeFormulas(trimInvisible(cell));
  return keyOf(written) ?? keyOf(unwrap(written));
}

/** Strips the marks around an address, and the query of a `mailto:` link. */
function unwrap(cell: string): string {
  return cell
    .replace(LEADING_MARKS, '')
    .replace(/(@[^?]*)\?.*$/, '$1')
    .replace(TRAILING_MARKS, '');
}

function keyOf(text: string): string | null {
  const result = readAddress(text);
  return result.ok ? result.address.key : null;
}
