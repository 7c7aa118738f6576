/** Reads the size and duration of videos: MP4 and MOV (ISO base media), and WebM (EBML). */

export interface VideoMetadata {
  /** Pixels. */
  width: number;
  height: number;
  /** Milliseconds; 0 if the file doesn't say, as recordings of browsers. */
  duration: number;
}

const EBML_HEADER = 0x1a45dfa3;

export type VideoFormat = 'mp4' | 'mov' | 'webm';

/** The format that the first bytes say; null for anything else. */
export function videoFormat(bytes: Buffer): VideoFormat | null {
  if (bytes.length < 12) return null;
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return bytes.toString('latin1', 8, 12) === 'qt  ' ? 'mov' : 'mp4';
  return bytes.readUInt32BE(0) === EBML_HEADER ? 'webm' : null;
}

/** Null if the file isn't a video, is incomplete, or has no picture. */
export function videoMetadata(bytes: Buffer): VideoMetadata | null {
  const format = videoFormat(bytes);
  if (!format) return null;
  try {
    const found = format === 'webm' ? webmMetadata(bytes) : isoMetadata(bytes);
    return found.width > 0 && found.height > 0 ? found : null;
  } catch (error) {
    // A number outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isoMetadata(bytes: Buffer): VideoMetadata {
  const found = { width: 0, height: 0, duration: 0 };
  const visit = (start: number, end: number): void => {
    for (const { type, from, to } of boxes(bytes, start, end)) {
      if (type === 'moov' || type === 'trak') visit(from, to);
      if (type === 'mvhd') {
        const isLong = bytes.readUInt8(from) === 1;
        const scale = bytes.readUInt32BE(from + (isLong ? 20 : 12));
        const length = isLong ? Number(bytes.readBigUInt64BE(from + 24)) : bytes.readUInt32BE(from + 16);
        found.duration = scale > 0 ? Math.round((length / scale) * 1000) : 0;
      }
      // Width and height are the last two numbers, in 65,536ths of a pixel. Sound has none.
      if (type === 'tkhd' && found.width === 0) {
        found.width = Math.round(bytes.readUInt32BE(to - 8) / 65_536);
        found.height = Math.round(bytes.readUInt32BE(to - 4) / 65_536);
      }
    }
  };
  visit(0, bytes.length);
  return found;
}

/** @throws RangeError if a box is longer than what contains it. */
function* boxes(bytes: Buffer, start: number, end: number) {
  let at = start;
  while (at + 8 <= end) {
    const short = bytes.readUInt32BE(at);
    const header = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (size < header || at + size > end) throw new RangeError('a box leads out of the file');
    yield { type: bytes.toString('latin1', at + 4, at + 8), from: at + header, to: at + size };
    at += size;
  }
}

/** Elements of WebM that contain others, and the values that are needed. */
const CONTAINERS = new Set([0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe0]);
const [CLUSTER, TIME_SCALE, DURATION, WIDTH, HEIGHT] = [0x1f43b675, 0x2ad7b1, 0x4489, 0xb0, 0xba];

function webmMetadata(bytes: Buffer): VideoMetadata {
  const numbers = new Map<number, number>();
  let at = 0;
  // Everything that's needed comes before the first cluster, which has the pictures.
  while (at < bytes.length) {
    const id = element(bytes, at, true);
    const size = element(bytes, at + id.length, false);
    const from = at + id.length + size.length;
    if (id.value === CLUSTER) break;
    if (CONTAINERS.has(id.value)) {
      at = from;
      continue;
    }
    if (id.value === DURATION)
      numbers.set(DURATION, size.value === 4 ? bytes.readFloatBE(from) : bytes.readDoubleBE(from));
    if ([TIME_SCALE, WIDTH, HEIGHT].includes(id.value) && !numbers.has(id.value)) {
      numbers.set(id.value, bytes.readUIntBE(from, size.value));
    }
    at = from + size.value;
  }
  const nanoseconds = (numbers.get(DURATION) ?? 0) * (numbers.get(TIME_SCALE) ?? 1_000_000);
  return {
    width: numbers.get(WIDTH) ?? 0,
    height: numbers.get(HEIGHT) ?? 0,
    duration: Math.round(nanoseconds / 1_000_000),
  };
}

/** A number whose first byte tells its length by its leading zeros; IDs keep the bit after them. */
function element(bytes: Buffer, at: number, keepsMarker: boolean): { value: number; length: number } {
  const first = bytes.readUInt8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError('not an EBML number');
  const marker = 1 << (8 - length);
  let value = keepsMarker ? first : first & (marker - 1);
  for (let index = 1; index < length; index += 1) value = value * 256 + bytes.readUInt8(at + index);
  return { value, length };
}
