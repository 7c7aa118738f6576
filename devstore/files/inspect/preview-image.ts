/** The preview image of a video. The store can't decode videos, so it's a plain one with a symbol. */

/** The longer side, in pixels. */
const MAX_SIDE = 1920;

/** A JPEG of the video's shape. */
export async function previewImage({ width, height }: { width: number; height: number }): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const side = Math.min(w, h) / 6;
  const [x, y] = [w / 2 - side / 2, h / 2 - side / 2];
  const triangle = `M${x} ${y} L${x + side} ${y + side / 2} L${x} ${y + side} Z`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">
    <rect width="100%" height="100%" fill="#20302c"/><path d="${triangle}" fill="#f1ece1"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}
