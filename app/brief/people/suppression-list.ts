/** Reads a list of addresses that a merchant brings along: a CSV of another service, or one address a line. */

import { addressKey } from '../sign-up/address';

export interface ReadList {
  /** Each once, as people are kept under them, in the order of the list. */
  addresses: string[];
  /** Lines that hold none, but for a first line of headings. */
  without: { count: number; first: string | null };
}

/** What no address has between quotes, brackets and separators. Liberal: what is no address does no harm on the list. */
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,253}$/;

export function readList(text: string): ReadList {
  const addresses = new Set<string>();
  const without: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const found = addressesIn(line);
    for (const address of found) addresses.add(address);
    const isHeading = index === 0 && /mail|address/i.test(line);
    if (found.length === 0 && line.trim() !== '' && !isHeading) without.push(line.trim());
  }
  return { addresses: [...addresses], without: { count: without.length, first: without[0]?.slice(0, 100) ?? null } };
}

function addressesIn(line: string): string[] {
  return line
    .split(/[,;\t"<>()]|\s+/)
    .map((part) => part.replace(/^mailto:/i, '').replaceAll('\0', ''))
    .filter((part) => ADDRESS.test(part))
    .map(addressKey);
}
