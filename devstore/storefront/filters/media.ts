import type { FilterHandler } from '../liquid-types.ts';
import { HonestDrop, honestDrop } from '../objects/honest-drop.ts';
import { attributes, property, splitArguments, text } from './arguments.ts';
import { sizedUrl, withParameters } from './image-size.ts';

/** The widths that Shopify offers in a `srcset`, in pixels. */
const WIDTHS = [352, 832, 1200, 1920, 2048, 2560, 3840];

export const mediaFilters: Record<string, FilterHandler> = {
  article_img_url: imageInSize,
  collection_img_url: imageInSize,
  product_img_url: imageInSize,
  img_url: imageInSize,
  img_tag: async (value: unknown, alt: unknown, css: unknown, size: unknown) => {
    const image = imageOf(value);
    const src = text(size) === '' ? source(image) : sizedUrl(source(image), size);
    return `<img${attributes({ src, alt: text(alt) || text(property(image, 'alt')), class: text(css) || null })}>`;
  },
  image_url: (value: unknown, ...given: unknown[]) => {
    const { width, height, ...rest } = splitArguments(given).named;
    const [image, wide, high] = [imageOf(value), Number(width ?? 0), Number(height ?? 0)];
    if (!wide && !high) throw new Error('image_url wants a width or a height');
    if (Math.max(wide, high) > 5760) throw new Error('image_url: 5760 pixels are the most');
    const url = withParameters(source(image), { ...rest, width, height });
    return honestDrop('image_url', { image, width: width ?? null, height: height ?? null }, () => url);
  },
  image_tag: async (value: unknown, ...given: unknown[]) => {
    const { widths, preload: _preload, ...named } = splitArguments(given).named;
    const image = property(value, 'image') ?? null;
    const [alt, width, height] = [
      property(image, 'alt'),
      await property(image, 'width'),
      await property(image, 'height'),
    ];
    const size = shown(Number(property(value, 'width') ?? 0), Number(property(value, 'height') ?? 0), width, height);
    const listed = widths ? text(widths).split(',').map(Number) : WIDTHS;
    const srcset = listed
      .filter((each) => size.width !== null && each < size.width)
      .concat(size.width ?? [])
      .map((each) => `${resized(text(value), each, size)} ${each}w`);
    const sized = { ...size, srcset: srcset.length > 0 ? srcset.join(', ') : null };
    return `<img${attributes({ src: text(value), alt: text(alt), ...sized, ...named })}>`;
  },
};

async function imageInSize(value: unknown, size: unknown, ...given: unknown[]): Promise<string> {
  return sizedUrl(source(imageOf(value)), size, splitArguments(given).named);
}

/** The picture itself, or that of an object that has one. */
function imageOf(value: unknown): unknown {
  if (value instanceof HonestDrop && value.hasProperty('image')) return imageOf(property(value, 'image'));
  if (value === null || value === undefined) throw new Error('there is no image');
  return value;
}

function source(image: unknown): string {
  return image instanceof HonestDrop ? text(property(image, 'src')) : text(image);
}

/** What a picture of this natural size measures when one side, or both, are asked for. Pixels. */
function shown(wide: number, high: number, naturalWidth: unknown, naturalHeight: unknown) {
  const [width, height] = [Number(naturalWidth ?? 0), Number(naturalHeight ?? 0)];
  const ratio = width && height ? width / height : null;
  return {
    width: wide || (ratio && high ? Math.round(high * ratio) : null),
    height: high || (ratio && wide ? Math.round(wide / ratio) : null),
  };
}

/** The same address for another width, at the same ratio. */
function resized(url: string, width: number, size: { width: number | null; height: number | null }): string {
  const height = size.width && size.height ? Math.round((width / size.width) * size.height) : null;
  const address = new URL(url, 'http://shop.invalid');
  address.searchParams.set('width', String(width));
  if (height !== null && address.searchParams.has('height')) address.searchParams.set('height', String(height));
  return `${address.pathname}${address.search}`;
}
