/** The shop's images and videos: what editors and the routes of their files tell each other. */
import type { ShopifyResult } from '~/shopify/shopify-result.server';

import type { MediaKind } from './kinds';

/** One of the shop's files. */
export interface ShopFile {
  /** Its GID. */
  id: string;
  kind: MediaKind;
  /** Such as `pigeon.jpg`. */
  name: string;
  alt: string;
  /** In pixels; null if Shopify doesn't say. */
  width: number | null;
  height: number | null;
  /** An image to show; null if there's none. */
  previewUrl: string | null;
  /** Null for an image. */
  videoUrl: string | null;
}

export type FileState =
  | { status: 'ready'; file: ShopFile }
  /** Shopify is still processing it. */
  | { status: 'processing' }
  | { status: 'failed'; reason: string }
  /** It was deleted, or isn't an image or a video. */
  | { status: 'missing' };

export interface FilePage {
  files: ShopFile[];
  /** Cursors of the pages before and after; null without one. */
  previous: string | null;
  next: string | null;
}

/** Where a browser uploads a file. */
export interface UploadTarget {
  url: string;
  /** Fields that the form has before the file. */
  parameters: { name: string; value: string }[];
  /** The file's URL for Shopify, once it's uploaded. */
  resourceUrl: string;
}

export interface ThemeImage {
  /** Its path in the theme, such as `assets/pigeon.webp`. */
  path: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Its address on the storefront. */
  url: string;
}

export interface ThemeImages {
  themeId: string;
  themeName: string;
  images: ThemeImage[];
}

/** An image of the theme: its bytes in Base64, or a URL that only Shopify reads. */
export type ThemeImageContent = { bytes: string } | { url: string };

/** A response of the media routes, or that there's none. */
export type MediaResult<Value> = ShopifyResult<Value> | { ok: false; reason: 'unreachable'; message: string };
