/** The filter `image_url`, with a width in pixels. */
import { strictValue } from './objects.ts';
import { UnsupportedLiquid } from './unsupported-liquid.ts';

/** Of an image, or of an object that has one: of a video, its preview image. */
export function imageUrl(image: unknown, ...named: [string, unknown][]): string {
  const { width, ...others } = Object.fromEntries(named);
  const [other] = Object.keys(others);
  if (other !== undefined) throw new UnsupportedLiquid(`image_url: ${other}`);
  if (!Number(width)) throw new Error('image_url needs a width');
  const url = srcOf(image);
  return `${url}${url.includes('?') ? '&' : '?'}width=${Number(width)}`;
}

function srcOf(image: unknown): string {
  const src = strictValue(image, 'src') ?? strictValue(strictValue(image, 'preview_image'), 'src');
  if (typeof src !== 'string') throw new Error('image_url needs an image');
  return src;
}
