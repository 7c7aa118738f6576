/** Size limits of uploads, for the browser and the server. */

const MEGABYTE = 1024 * 1024;

export const MAX_PDF_BYTES = 10 * MEGABYTE;
export const MAX_PDF_SIZE = `${MAX_PDF_BYTES / MEGABYTE} MB`;

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
