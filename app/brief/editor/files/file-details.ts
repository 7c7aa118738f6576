/** Data of the PDF card. */
import type { FileVersion, Files } from '../../files/file-versions.server';
import { formatBytes } from '../../files/upload-limits';

/** A version as serialized by the loader. */
export type FileVersionData = Omit<FileVersion, 'createdAt'> & { createdAt: string };
export type FilesData = Omit<Files, 'versions'> & { versions: FileVersionData[] };

/** Such as `Version 1 · Uploaded · 5 pages · 1.2 MB`. */
export function fileDetails({ number, source, pages, size }: FileVersionData): string {
  const origin = source === 'generated' ? 'Generated' : 'Uploaded';
  const pageCount = pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`];
  return [`Version ${number}`, origin, ...pageCount, formatBytes(size)].join(' · ');
}
