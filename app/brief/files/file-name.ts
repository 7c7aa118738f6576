/** File names of PDFs. */

/** In characters, without the extension. */
const MAX_LENGTH = 80;

/**
 * Makes an uploaded file's name safe on every operating system. Letters of all scripts stay.
 * @param fallback used if nothing is left; without extension
 */
export function cleanFileName(name: string, fallback: string): string {
  const [last = ''] = name.normalize('NFC').split(/[\\/]/).slice(-1);
  const stem = last
    .replace(/\.pdf$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...stem].slice(0, MAX_LENGTH).join('').replace(/-+$/, '');
  return `${short || fallback}.pdf`;
}
