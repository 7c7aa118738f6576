/** A shop's files and products, as Liquid's objects with the properties that the extension uses. */
import type { Drop } from 'liquidjs';

import { strictObject } from './objects.ts';

export interface ShopImage {
  kind: 'image';
  /** The number in its GID. */
  id: number;
  url: string;
  /** Pixels; null if it isn't known. */
  width: number | null;
  height: number | null;
}

export interface ShopVideo {
  kind: 'video';
  id: number;
  sources: { url: string; mimeType: string }[];
  preview: ShopImage | null;
}

export type ShopFile = ShopImage | ShopVideo;

export interface ShopProduct {
  id: number;
  title: string;
  url: string;
  image: ShopImage | null;
  /** Names of its options, such as "Size". */
  options: string[];
  hasOnlyDefaultVariant: boolean;
  variants: ShopVariant[];
}

export interface ShopVariant {
  id: number;
  title: string;
  /** Cents; null if it isn't known. */
  price: number | null;
  compareAtPrice: number | null;
  available: boolean;
}

export function fileObject(file: ShopFile): Drop {
  return file.kind === 'image' ? imageObject(file) : videoObject(file);
}

function imageObject({ id, url, width, height }: ShopImage): Drop {
  return strictObject('image', { id, src: url, width, height });
}

function videoObject({ id, sources, preview }: ShopVideo): Drop {
  return strictObject('video', {
    id,
    sources: sources.map(({ url, mimeType }) => strictObject('source', { url, mime_type: mimeType })),
    preview_image: preview && imageObject(preview),
  });
}

export function productObject(product: ShopProduct): Drop {
  const { id, title, url, image, options, hasOnlyDefaultVariant, variants } = product;
  return strictObject('product', {
    ...{ id, title, url, options },
    featured_image: image && imageObject(image),
    has_only_default_variant: hasOnlyDefaultVariant,
    requires_selling_plan: false,
    variants: variants.map(variantObject),
  });
}

function variantObject({ id, title, price, compareAtPrice, available }: ShopVariant): Drop {
  return strictObject('variant', { id, title, price, compare_at_price: compareAtPrice, available });
}
