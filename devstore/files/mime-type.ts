import { extname } from 'node:path';

import { getMimeType } from 'hono/utils/mime';

/** Types that are never served as pages or scripts of the shop. */
const PLAIN = new Set(['text/html', 'application/xhtml+xml', 'text/javascript']);

/** The MIME type by a file's extension. */
export function mimeTypeOf(filename: string): string {
  if (extname(filename).toLowerCase() === '.mov') return 'video/quicktime';
  const type = getMimeType(filename.toLowerCase()) ?? 'application/octet-stream';
  return PLAIN.has(type.split(';')[0] ?? '') ? 'text/plain; charset=utf-8' : type;
}
