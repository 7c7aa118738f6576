/** What can be uploaded as a Brief's PDF, for the browser and the server. */

const MEGABYTE = 1024 * 1024;

export const MAX_PDF_BYTES = 10 * MEGABYTE;
export const MAX_PDF_SIZE = `${MAX_PDF_BYTES / MEGABYTE} MB`;

/** PDF readers look for the header within this many bytes of the file's start. */
export const HEADER_RANGE = 1024;

export const EMPTY_FILE = 'This file is empty. Save the PDF again, then upload it.';
export const NOT_A_PDF = 'This file isn’t a PDF. Save or export it as a PDF, then upload it.';

/** What a browser can tell about a file before it's uploaded; null if nothing is wrong. */
export async function uploadProblem(file: Blob): Promise<string | null> {
  if (file.size === 0) return EMPTY_FILE;
  if (file.size > MAX_PDF_BYTES) return tooLargeMessage(file.size);
  const head = new Uint8Array(await file.slice(0, HEADER_RANGE).arrayBuffer());
  return String.fromCharCode(...head).includes('%PDF-') ? null : NOT_A_PDF;
}

/** @param size in bytes, or null if unknown because reading stopped at the limit. */
export function tooLargeMessage(size: number | null): string {
  const start = size === null ? 'This file is' : `This file is ${formatBytes(size)},`;
  return `${start} over the ${MAX_PDF_SIZE} limit. Save the PDF with smaller images, then upload it again.`;
}

/** Formats a size, rounded up, such as `640 KB` or `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < MEGABYTE) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1)} MB`;
}
