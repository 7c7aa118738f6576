/** Unpacks WOFF fonts, whose tables are compressed one by one: HarfBuzz and PDFs take OpenType fonts. */
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/** Tables are aligned to four bytes. */
const aligned = (length: number) => (length + 3) & ~3;

/** The font in a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, WOFF_HEADER + index * WOFF_ENTRY));
  const start = HEADER + count * ENTRY;
  const font = Buffer.alloc(tables.reduce((size, { data }) => size + aligned(data.length), start));
  const exponent = Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(ENTRY * 2 ** exponent, 6);
  font.writeUInt16BE(exponent, 8);
  font.writeUInt16BE(ENTRY * (count - 2 ** exponent), 10);
  let offset = start;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = HEADER + index * ENTRY;
    font.write(tag, entry, 'latin1');
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    data.copy(font, offset);
    offset += aligned(data.length);
  });
  return font;
}

function readTable(woff: Buffer, entry: number): { tag: string; checksum: number; data: Buffer } {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(entry + field));
  const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: checksum ?? 0,
    data: data.length < (length ?? 0) ? inflateSync(data, { maxOutputLength: length }) : data,
  };
}
