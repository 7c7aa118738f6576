/** Renders the image of the iliacus step into the theme's assets: `node devstore/theme/art/render.ts`. */
import { fileURLToPath } from 'node:url';

import sharp from 'sharp';

const source = fileURLToPath(new URL('iliacus-demo.svg', import.meta.url));
const target = fileURLToPath(new URL('../assets/article-pp02-iliacus-demo.webp', import.meta.url));

await sharp(source).resize(1200, 800).webp({ quality: 86 }).toFile(target);
