import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { attributes, property, splitArguments, text } from '../arguments.ts';
import { withParameters } from './image-url.ts';

/** The widths in Shopify's default `srcset`, in pixels. */
const WIDTHS = [352, 832, 1200, 1920, 2048, 2560, 3840];
/** Shopify's limit for a width or height, in pixels. */
const MAX_SIZE = 5760;

export const mediaFilters: Record<string, FilterHandler> = {
  image_url: (value: unknown, ...args: unknown[]) => {
    const { width, height, ...rest } = splitArguments(args).named;
    const image = imageOf(value);
    const size = Math.max(Number(width ?? 0), Number(height ?? 0));
    if (!size) throw new Error('image_url needs a width or a height');
    if (size > MAX_SIZE) throw new Error(`image_url allows at most ${MAX_SIZE} pixels`);
    const url = withParameters(source(image), { ...rest, width, height });
    return strictDrop('image_url', { image, width: width ?? null, height: height ?? null }, () => url);
  },
  image_tag: async (value: unknown, ...args: unknown[]) => {
    const { widths, preload: _preload, ...named } = splitArguments(args).named;
    const image = property(value, 'image') ?? null;
    const size = displaySize(
      { width: Number(property(value, 'width') ?? 0), height: Number(property(value, 'height') ?? 0) },
      { width: Number((await property(image, 'width')) ?? 0), height: Number((await property(image, 'height')) ?? 0) },
    );
    const srcset = (widths ? text(widths).split(',').map(Number) : WIDTHS)
      .filter((each) => size.width !== null && each < size.width)
      .concat(size.width ?? [])
      .map((each) => `${resizedUrl(text(value), each, size)} ${each}w`);
    const sized = { ...size, srcset: srcset.length > 0 ? srcset.join(', ') : null };
    return `<img${attributes({ src: text(value), alt: text(property(image, 'alt')), ...sized, ...named })}>`;
  },
};

/** The image itself, or the image of an object that has one: of a product, the featured one, of a video, the preview. */
export function imageOf(value: unknown): unknown {
  if (value instanceof StrictDrop && !value.hasProperty('src')) {
    const names = ['image', 'featured_image', 'preview_image'].filter((name) => value.hasProperty(name));
    const found = names.map((name) => property(value, name)).find(Boolean);
    if (found || names.length > 0) return imageOf(found);
  }
  if (value === null || value === undefined) throw new Error('there is no image');
  return value;
}

function source(image: unknown): string {
  return image instanceof StrictDrop ? text(property(image, 'src')) : text(image);
}

interface Size {
  width: number;
  height: number;
}

/** The size an image is shown in, in pixels. A side that isn't requested (0) follows from the natural ratio. */
function displaySize(requested: Size, natural: Size): { width: number | null; height: number | null } {
  const ratio = natural.width && natural.height ? natural.width / natural.height : null;
  return {
    width: requested.width || (ratio && requested.height ? Math.round(requested.height * ratio) : null),
    height: requested.height || (ratio && requested.width ? Math.round(requested.width / ratio) : null),
  };
}

/** The same URL for another width, at the same ratio. */
function resizedUrl(url: string, width: number, size: { width: number | null; height: number | null }): string {
  const height = size.width && size.height ? Math.round((width / size.width) * size.height) : null;
  const resized = new URL(url, 'http://shop.invalid');
  resized.searchParams.set('width', String(width));
  if (height !== null && resized.searchParams.has('height')) resized.searchParams.set('height', String(height));
  return `${resized.pathname}${resized.search}`;
}
