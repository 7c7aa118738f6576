/** What the card of a Brief's file says of a version. */
import type { FileVersion, Files } from '../document/file-versions.server';
import { sizeInWords } from '../document/upload';

/** As they come over the wire. */
export type ShownVersion = Omit<FileVersion, 'createdAt'> & { createdAt: string };
export type ShownFiles = Omit<Files, 'versions'> & { versions: ShownVersion[] };

/** What there is to know of a version besides its name. */
export function factsOf({ number, source, pages, size }: ShownVersion): string {
  const origin = source === 'made' ? 'made from the text' : 'uploaded';
  const count = pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`];
  return [`Version ${number}`, origin, ...count, sizeInWords(size)].join(' · ');
}
