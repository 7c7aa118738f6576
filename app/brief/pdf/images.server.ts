/** Downloads the images of a Brief for its PDF. */
import { AccessDenied, type AdminApi, ShopifyError, runQuery } from '~/shopify/admin-api.server';
import { logError } from '~/log.server';

import type { Brief } from '../schema';
import { PdfNotGenerated } from './pdf.server';
import { imageKind } from './image-kind';

const IMAGES = `#graphql
  query PdfImages($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on MediaImage {
        id
        image {
          url(transform: { maxWidth: 1200, maxHeight: 1200, preferredContentType: JPG })
        }
      }
    }
  }
`;

/** Where Shopify serves files from: its CDN, and the same under the store's own domain. */
const CDN = 'https://cdn.shopify.com';

/** Bytes of one image, and of all of a Brief. */
const MAX_IMAGE = 3 * 1024 * 1024;
const MAX_ALL = 12 * 1024 * 1024;

/** Milliseconds for all of them. */
const TIMEOUT = 15_000;

interface ImagesInput {
  /** Required if there are images. */
  admin: AdminApi | undefined;
  brief: Brief;
  /** Origin of the store's own domain. */
  storeUrl: string;
}

/**
 * The bytes of each image, by its file's ID: JPEG or PNG.
 * @throws PdfNotGenerated, which says where an image is that can't be used
 */
export async function readImages({ admin, brief, storeUrl }: ImagesInput): Promise<Map<string, Uint8Array>> {
  const places = imagePlaces(brief);
  const images = new Map<string, Uint8Array>();
  if (places.size === 0) return images;
  if (!admin) throw new Error('Images need the Admin API');
  const urls = await findUrls(admin, [...places.keys()]);
  const signal = AbortSignal.timeout(TIMEOUT);
  let total = 0;
  for (const [id, place] of places) {
    const url = urls.get(id);
    if (url === undefined) {
      throw new PdfNotGenerated(`The image in ${place} was deleted in Shopify. Choose another one, or remove it.`);
    }
    const bytes = await download(url, { storeUrl, signal, place });
    if (!imageKind(bytes)) {
      throw new PdfNotGenerated(
        `The image in ${place} isn’t a JPEG or PNG image that a PDF can show. Choose another one.`,
      );
    }
    total += bytes.length;
    if (total > MAX_ALL) throw new PdfNotGenerated('The images are too large together. Remove some of them.');
    images.set(id, bytes);
  }
  return images;
}

/** Where each image is first, such as `section 2`. */
function imagePlaces({ sections }: Brief): Map<string, string> {
  const places = new Map<string, string>();
  sections.forEach(({ blocks }, index) => {
    for (const block of blocks) {
      if (block.kind === 'image' && !places.has(block.file)) places.set(block.file, `section ${index + 1}`);
    }
  });
  return places;
}

async function findUrls(admin: AdminApi, ids: string[]): Promise<Map<string, string>> {
  try {
    const { nodes } = await runQuery(admin, IMAGES, { ids });
    return new Map(
      nodes.flatMap((node): [string, string][] =>
        node?.__typename === 'MediaImage' && 'image' in node && node.image ? [[node.id, node.image.url]] : [],
      ),
    );
  } catch (error) {
    if (error instanceof AccessDenied) {
      throw new PdfNotGenerated('Unwind has no permission to read your files. Open an image to allow it.', {
        cause: error,
      });
    }
    if (error instanceof ShopifyError) throw new PdfNotGenerated(error.message, { cause: error });
    throw error;
  }
}

interface DownloadOptions {
  storeUrl: string;
  signal: AbortSignal;
  place: string;
}

async function download(url: string, { storeUrl, signal, place }: DownloadOptions): Promise<Uint8Array> {
  const failed = `The image in ${place} couldn’t be loaded from Shopify. Try again in a moment.`;
  if (!isShopifyFile(url, storeUrl)) throw new PdfNotGenerated(failed);
  try {
    const response = await fetch(url, { redirect: 'error', signal, headers: { Accept: 'image/jpeg,image/png' } });
    if (!response.ok || !response.body) throw new Error(`Status ${response.status}`);
    return await readLimited(response.body, place);
  } catch (error) {
    if (error instanceof PdfNotGenerated) throw error;
    logError('Downloading an image for a PDF failed', error);
    throw new PdfNotGenerated(failed, { cause: error });
  }
}

/** Whether a URL is on Shopify's CDN, or a file under the store's domain. */
export function isShopifyFile(url: string, storeUrl: string): boolean {
  const { origin, pathname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return origin === CDN || (origin === new URL(storeUrl).origin && pathname.startsWith('/cdn/'));
}

async function readLimited(body: ReadableStream<Uint8Array>, place: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > MAX_IMAGE) {
      await reader.cancel();
      throw new PdfNotGenerated(`The image in ${place} is too large. Choose one of less than 3 MB.`);
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}
