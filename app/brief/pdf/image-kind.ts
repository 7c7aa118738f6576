/** Which images a PDF can show, by their first bytes. */

/** Pixels of a PNG, which is unpacked: 4 bytes each. */
const MAX_PIXELS = 4_000_000;

/** Null if a PDF can't show it. */
export function imageKind(bytes: Uint8Array): 'jpeg' | 'png' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  const isPng = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
  if (!isPng || bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(16) * view.getUint32(20) <= MAX_PIXELS ? 'png' : null;
}
