/** Bytes that are enough to tell UTF-16 by its zeros. */
const SAMPLE_LENGTH = 1000;

/**
 * Decodes a text file by its byte order mark. Without one, it's UTF-16 if every other byte is mostly zero, otherwise UTF-8,
 * or Windows-1252 if it isn't valid UTF-8.
 */
export function decodeTextFile(bytes: Uint8Array): string {
  // Decoders skip the byte order mark of their encoding.
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be');
  if (isMostlyZero(bytes, 1)) return decode(bytes, 'utf-16le');
  if (isMostlyZero(bytes, 0)) return decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // UTF-8 with a mark and some damaged bytes still isn't Windows-1252.
    return decode(bytes, startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 'utf-8' : 'windows-1252');
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Looks at the bytes with an even index (`parity` 0) or an odd one (1). */
function isMostlyZero(bytes: Uint8Array, parity: 0 | 1): boolean {
  const sample = bytes.subarray(0, SAMPLE_LENGTH).filter((_, index) => index % 2 === parity);
  return sample.filter((byte) => byte === 0).length > sample.length / 2;
}
