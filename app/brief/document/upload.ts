/** What may be uploaded, for the page and for the server. Safe in the browser. */

const MEGABYTE = 1024 * 1024;

/** Bytes that a PDF may have. */
export const MAX_PDF = 10 * MEGABYTE;

/** What is said of a file that is larger; @param size its bytes, or null where they are more than were counted. */
export function tooLarge(size: number | null): string {
  const found = size === null ? 'more than 10 MB' : `${(size / MEGABYTE).toFixed(1)} MB`;
  return `This file has ${found}, and 10 MB is the most that can be offered. Save the PDF with smaller pictures, and choose it anew.`;
}

/** A size as people say it. */
export function sizeInWords(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
