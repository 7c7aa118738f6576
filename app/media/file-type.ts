/** What a file is, by its first bytes. Names and the types that browsers derive from them don't count. */
import type { MediaKind } from './kinds';

/** A type that Shopify accepts as an image or a video. */
export interface FileType {
  kind: MediaKind;
  mimeType: string;
  /** Without a dot. */
  extension: string;
}

/** Bytes of a file that `readFileType` looks at. */
export const HEAD_BYTES = 1024;

const JPEG: FileType = { kind: 'image', mimeType: 'image/jpeg', extension: 'jpg' };
const PNG: FileType = { kind: 'image', mimeType: 'image/png', extension: 'png' };
const GIF: FileType = { kind: 'image', mimeType: 'image/gif', extension: 'gif' };
const WEBP: FileType = { kind: 'image', mimeType: 'image/webp', extension: 'webp' };
const SVG: FileType = { kind: 'image', mimeType: 'image/svg+xml', extension: 'svg' };
const HEIC: FileType = { kind: 'image', mimeType: 'image/heic', extension: 'heic' };
const MP4: FileType = { kind: 'video', mimeType: 'video/mp4', extension: 'mp4' };
const MOV: FileType = { kind: 'video', mimeType: 'video/quicktime', extension: 'mov' };
const WEBM: FileType = { kind: 'video', mimeType: 'video/webm', extension: 'webm' };

/** Beginnings of other files that people confuse with images and videos, in Latin-1. */
const OTHERS: [string, string][] = [
  ['MZ', 'a Windows program'],
  ['\x7fELF', 'a program'],
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a ZIP file or a document'],
  ['BM', 'a BMP image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['8BPS', 'a Photoshop file'],
  ['<!doctype html', 'a web page'],
  ['<html', 'a web page'],
];

/** Brands of ISO media files that hold something other than MP4 video. */
const BRANDS: [RegExp, FileType | string][] = [
  [/^(?:heic|heix|heim|heis|hevc|mif1|msf1)/, HEIC],
  [/^avi[fs]/, 'an AVIF image'],
  [/^qt {2}/, MOV],
  [/^M4[AB] /, 'a sound file'],
  [/^3g/, 'a 3GP video'],
];

/** The type, or in words what the file seems to be; null if it's unknown. */
export function readFileType(head: Uint8Array): FileType | string | null {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (text.startsWith('\xff\xd8\xff')) return JPEG;
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return PNG;
  if (/^GIF8[79]a/.test(text)) return GIF;
  if (/^RIFF[^]{4}WEBP/.test(text)) return WEBP;
  if (text.startsWith('ftyp', 4)) {
    const brand = text.slice(8, 12);
    return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? MP4;
  }
  if (text.startsWith('\x1a\x45\xdf\xa3')) return text.includes('webm') ? WEBM : 'a Matroska video';
  if (isSvg(text)) return SVG;
  const start = text.toLowerCase();
  return OTHERS.find(([beginning]) => start.startsWith(beginning.toLowerCase()))?.[1] ?? null;
}

/** An `<svg>` tag after nothing but a declaration, comments and a document type. */
function isSvg(text: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i.test(text);
}

/** Why the file can't be uploaded. */
export function typeProblem(name: string, found: string | null): string {
  const reason = found === null ? `“${name}” isn’t an image or a video that Shopify accepts` : `“${name}” is ${found}`;
  return `${reason}. Upload a JPEG, PNG, WebP, GIF, HEIC, or SVG image, or an MP4, MOV, or WebM video.`;
}

/** The name with the extension of the type, because Shopify goes by it: `photo.png` is `photo.jpg` if it's a JPEG. */
export function nameForType(name: string, { extension }: FileType): string {
  const dot = name.lastIndexOf('.');
  const [base, given] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1).toLowerCase()] : [name, ''];
  if (given === extension || (extension === 'jpg' && given === 'jpeg')) return name;
  return `${base.trim() || 'file'}.${extension}`;
}
