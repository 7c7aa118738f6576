/** Shopify's limits of images and videos, checked before an upload. */
import type { MediaKind } from './kinds';

const MEGABYTE = 1024 * 1024;

/** Bytes. */
export const MAX_IMAGE_BYTES = 20 * MEGABYTE;
export const MAX_VIDEO_BYTES = 1024 * MEGABYTE;

/** Millions of pixels. */
export const MAX_MEGAPIXELS = 25;

export const MAX_VIDEO_MINUTES = 10;

/** What a browser can tell about a file. */
export interface Measures {
  /** In pixels. */
  width: number;
  height: number;
  /** Milliseconds; null for an image. */
  duration: number | null;
}

/** Why the file is too large, or null. `size` is in bytes. */
export function sizeProblem(name: string, kind: MediaKind, size: number): string | null {
  if (size === 0) return `“${name}” is empty. Choose another file.`;
  if (kind === 'image' && size > MAX_IMAGE_BYTES) {
    const limit = MAX_IMAGE_BYTES / MEGABYTE;
    return `“${name}” is ${megabytes(size)} MB, and images can be up to ${limit} MB. Save it smaller, then upload it again.`;
  }
  if (kind === 'video' && size > MAX_VIDEO_BYTES) {
    return `“${name}” is ${megabytes(size)} MB, and videos can be up to 1 GB. Shorten or compress it, then upload it again.`;
  }
  return null;
}

/** Why the picture is too large or the video too long, or null. */
export function measuresProblem(name: string, { width, height, duration }: Measures): string | null {
  const megapixels = (width * height) / 1_000_000;
  if (duration === null && megapixels > MAX_MEGAPIXELS) {
    return `“${name}” has ${Math.ceil(megapixels)} megapixels, and images can have up to ${MAX_MEGAPIXELS}. Save it smaller, then upload it again.`;
  }
  if (duration !== null && duration > MAX_VIDEO_MINUTES * 60_000) {
    return `“${name}” is ${Math.ceil(duration / 60_000)} minutes long, and videos can be up to ${MAX_VIDEO_MINUTES}. Shorten it, then upload it again.`;
  }
  return null;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
