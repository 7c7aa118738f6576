/** Renders the pictures of the sample products: `node devstore/content/art/render.ts`. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import sharp from 'sharp';

const folder = fileURLToPath(new URL('.', import.meta.url));

for (const name of readdirSync(folder).filter((each) => each.endsWith('.svg'))) {
  const target = fileURLToPath(new URL(`../files/${name.replace('.svg', '.webp')}`, import.meta.url));
  await sharp(`${folder}/${name}`).resize(1000, 1000).webp({ quality: 86 }).toFile(target);
}
