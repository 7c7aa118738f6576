/** Limits of multipart forms. Parsers take a while for each part and each header, however small. */

const MAX_PARTS = 100;

/** Bytes of one part's headers: a field's name and a file's name. */
const MAX_PART_HEADERS = 8 * 1024;

/** RFC 2046, 5.1.1, without spaces. */
const BOUNDARY = /;\s*boundary=(?:"([\w'()+,./:=?-]{1,70})"|([\w'+.-]{1,70}))\s*(?:;|$)/i;

/** The media type with nothing but its boundary, so that everyone reads the same one; null if that's missing or malformed. */
export function readBoundary(contentType: string): { type: string; boundary: string } | null {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  return boundary === undefined ? null : { type: `multipart/form-data; boundary="${boundary}"`, boundary };
}

/** Whether a body has few enough parts, each with short headers. */
export function isWithinPartLimits(body: Uint8Array<ArrayBuffer>, boundary: string): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const separator = `--${boundary}`;
  // Also counts the one after the last part.
  let separators = 0;
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + separator.length)) {
    separators += 1;
    const start = bytes.subarray(at, at + MAX_PART_HEADERS);
    const hasEnd = start.length < MAX_PART_HEADERS || start.includes('\r\n\r\n');
    if (separators > MAX_PARTS + 1 || !hasEnd) return false;
  }
  return true;
}
