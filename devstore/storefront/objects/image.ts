/** Pictures: the theme's assets stand for what a merchant would have uploaded to the shop's files. */
import { createHash } from 'node:crypto';

import { float } from '../float.ts';
import type { Folder } from '../folder.ts';
import { HonestDrop, honestDrop } from './honest-drop.ts';

const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** `images['name.png']`; nil where there is no such picture. */
export function imagesDrop(theme: Folder): HonestDrop {
  return new HonestDrop('images', (name) => imageDrop(theme, name));
}

/** A picture of the theme's assets, or null where there is none of that name. Width and height are in pixels. */
export function imageDrop(theme: Folder, name: string, alt = ''): HonestDrop | null {
  const bytes = PICTURE.test(name) ? theme.read(`assets/${name}`) : null;
  if (!bytes) return null;
  const size = async () => {
    // Loaded when a page asks for the first size, not when the store starts.
    const { default: sharp } = await import('sharp');
    const { width, height } = await sharp(bytes).metadata();
    return { width, height };
  };
  const properties: Record<string, unknown> = {
    id: createHash('sha256').update(name).digest().readUInt32BE(),
    src: `/assets/${encodeURIComponent(name)}`,
    alt,
    media_type: 'image',
    position: 1,
    width: async () => (await size()).width,
    height: async () => (await size()).height,
    aspect_ratio: async () => {
      const { width, height } = await size();
      return float(width / height);
    },
    // Of products' pictures alone.
    'attached_to_variant?': false,
    product_id: null,
    variants: [],
    presentation: () => honestDrop('image_presentation', { focal_point: honestDrop('focal_point', CENTRE, focalText) }),
    preview_image: () => imageDrop(theme, name, alt),
  };
  return honestDrop('image', properties, () => name);
}

/** Percent of width and height: where no merchant chose a focal point. */
const CENTRE = { x: 50, y: 50 };
const focalText = () => `${CENTRE.x}.0% ${CENTRE.y}.0%`;
