/** What the preview shows for files and products that it can't read from Shopify. */
import type { ShopFile, ShopImage, ShopProduct } from '../../../extensions/article-blocks/render/shop-objects';
import { gidNumber } from '~/shopify/gid';

import type { Routine } from '../contract';

/** A name for each file and product of a routine, by GID: its alt text, or the tool's or button's name. */
export function referenceNames({ phases, completion }: Routine): Map<string, string> {
  const names = new Map<string, string>();
  const add = (gid: string | null, name: string) => {
    if (gid !== null && !names.get(gid)) names.set(gid, name);
  };
  for (const { media, tools } of phases.flatMap(({ steps }) => steps)) {
    if (media) add(media.file, media.alt);
    if (media?.kind === 'video') add(media.still, media.alt);
    for (const { product, name } of tools) add(product, name);
  }
  for (const { product, label } of completion.actions) add(product, label);
  return names;
}

export function placeholderFile(gid: string, name: string): ShopFile {
  const id = gidNumber(gid);
  const image = placeholderImage(id, name, 800, 450);
  return gid.includes('/Video/') ? { kind: 'video', id, sources: [], preview: image } : image;
}

/** Without a price. */
export function placeholderProduct(gid: string, name: string): ShopProduct {
  const id = gidNumber(gid);
  const variant = { id: 0, title: '', price: null, compareAtPrice: null, available: true };
  return {
    ...{ id, title: name, url: '#', options: [], hasOnlyDefaultVariant: true, variants: [variant] },
    image: placeholderImage(id, '', 192, 192),
  };
}

/** A gray box with a picture's outline and the name. */
function placeholderImage(id: number, name: string, width: number, height: number): ShopImage {
  const [x, y] = [width / 2, height / 2];
  const text = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="#e3e3e3"/><g fill="none" stroke="#616161" stroke-width="6">` +
    `<rect x="${x - 50}" y="${y - 50}" width="100" height="80" rx="8"/><path d="m${x - 40} ${y + 20} 30-35 25 25 15-12 15 22"/></g>` +
    `<text x="50%" y="${y + 90}" fill="#303030" font-family="sans-serif" font-size="32" text-anchor="middle">` +
    `${text.replace(/[<>&]/g, ' ')}</text></svg>`;
  // What the filter image_url appends is a part of the fragment.
  return { kind: 'image', id, url: `data:image/svg+xml,${encodeURIComponent(svg)}#?`, width, height };
}
