/** Images: the shop's files, or else the theme's assets, which stand in for files that a merchant would have uploaded. */
import { createHash } from 'node:crypto';

import type { StoreContext } from '../../../context.ts';
import { float } from '../../liquid/float.ts';
import type { Folder } from '../../theme/folder.ts';
import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { findShopImage } from './file.ts';

const IMAGE_FILE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** `images['name.png']`; nil if there is no such image. */
export function imagesDrop(context: StoreContext, theme: Folder): StrictDrop {
  return new StrictDrop('images', (name) => findImage(context, theme, name));
}

/** The image with a name, or null. */
export function findImage(context: StoreContext, theme: Folder, name: string): StrictDrop | null {
  return findShopImage(context, name) ?? imageDrop(theme, name);
}

/** An image from the theme's assets, or null if there is none. Width and height are in pixels. */
function imageDrop(theme: Folder, name: string, alt = ''): StrictDrop | null {
  const bytes = IMAGE_FILE.test(name) ? theme.read(`assets/${name}`) : null;
  if (!bytes) return null;
  const size = async () => {
    // Slow to load, and most pages don't need it.
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
    variants: [],
    presentation: () => strictDrop('image_presentation', { focal_point: strictDrop('focal_point', CENTER, focalText) }),
    preview_image: () => imageDrop(theme, name, alt),
  };
  return strictDrop('image', properties, () => name);
}

/** The default focal point, in percent of width and height. */
const CENTER = { x: 50, y: 50 };
const focalText = () => `${CENTER.x}.0% ${CENTER.y}.0%`;
