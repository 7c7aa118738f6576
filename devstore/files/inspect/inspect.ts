/** Inspects an uploaded file as Shopify does when it processes one. */
import type { Metadata } from 'sharp';

import type { FileProblem, FileRecord } from '../../state/file.ts';
import { videoFormat, videoMetadata } from './video.ts';

export type Inspection = Pick<FileRecord, 'mimeType' | 'width' | 'height' | 'duration' | 'errors'>;

const MEGABYTE = 1024 * 1024;
/** Shopify's limits: https://help.shopify.com/en/manual/shopify-admin/productivity-tools/file-uploads */
export const MAX_BYTES = { MediaImage: 20 * MEGABYTE, GenericFile: 20 * MEGABYTE, Video: 1024 * MEGABYTE };
const MAX_PIXELS = 25_000_000;
const MAX_VIDEO_MS = 10 * 60 * 1000;

/** By sharp's name of the format. */
const IMAGE_TYPES: Record<string, string> = {
  ...{ jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif', svg: 'image/svg+xml' },
};
const VIDEO_TYPES = { mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm' };

/** What a file is, by its bytes. `mimeType` is what was claimed, and stays if the file is rejected. */
export async function inspect(type: FileRecord['type'], bytes: Buffer, mimeType: string): Promise<Inspection> {
  const none: Inspection = { mimeType, width: null, height: null, duration: null, errors: [] };
  const rejected = (code: string, message: string): Inspection => ({ ...none, errors: [{ code, message }] });
  if (type === 'GenericFile') {
    return bytes.length > MAX_BYTES.GenericFile
      ? rejected('GENERIC_FILE_INVALID_SIZE', 'The file is larger than 20 MB.')
      : none;
  }
  if (type === 'Video') return { ...none, ...inspectVideo(bytes) };
  if (bytes.length > MAX_BYTES.MediaImage)
    return rejected('INVALID_IMAGE_FILE_SIZE', 'The image is larger than 20 MB.');
  return { ...none, ...(await inspectImage(bytes)) };
}

function inspectVideo(bytes: Buffer): Partial<Inspection> {
  const format = videoFormat(bytes);
  if (!format) return failed('VIDEO_INVALID_FILETYPE_ERROR', 'The file is not an MP4, MOV or WebM video.');
  const metadata = videoMetadata(bytes);
  if (!metadata) return failed('VIDEO_METADATA_READ_ERROR', 'The video’s size and duration could not be read.');
  if (metadata.duration > MAX_VIDEO_MS) {
    return failed('VIDEO_MAX_DURATION_ERROR', 'The video is longer than 10 minutes.');
  }
  return { ...metadata, mimeType: VIDEO_TYPES[format] };
}

async function inspectImage(bytes: Buffer): Promise<Partial<Inspection>> {
  // Slow to load, and most processes never need it.
  const { default: sharp } = await import('sharp');
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes).metadata();
  } catch {
    return failed('UNSUPPORTED_IMAGE_FILE_TYPE', 'The file is not an image of a supported type.');
  }
  const mimeType = IMAGE_TYPES[metadata.format];
  if (!mimeType) {
    return failed('UNSUPPORTED_IMAGE_FILE_TYPE', `Images of type ${metadata.format} are not supported.`);
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > MAX_PIXELS) {
    return failed('INVALID_IMAGE_RESOLUTION', 'The image has more than 25 megapixels.');
  }
  try {
    // Reads all of the image, so that an incomplete one is noticed.
    await sharp(bytes, { failOn: 'truncated' }).resize(8, 8, { fit: 'inside' }).raw().toBuffer();
  } catch {
    return failed('IMAGE_PROCESSING_FAILURE', 'The image is damaged or incomplete.');
  }
  return { width, height, mimeType };
}

function failed(code: string, message: string): { errors: FileProblem[] } {
  return { errors: [{ code, message }] };
}
