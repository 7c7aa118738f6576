/** Why Shopify couldn't process a file, and what to do. */

const TEXTS: Record<string, string> = {
  FILE_STORAGE_LIMIT_EXCEEDED: 'Your store’s file storage is full. Delete files in Content > Files, then try again.',
  GENERIC_FILE_DOWNLOAD_FAILURE: 'Shopify couldn’t download the file. Upload it from your computer instead.',
  IMAGE_DOWNLOAD_FAILURE: 'Shopify couldn’t download the image. Upload it from your computer instead.',
  IMAGE_PROCESSING_FAILURE: 'The image is damaged or incomplete. Save it again, then upload the new file.',
  INVALID_IMAGE_ASPECT_RATIO: 'The image is too long and narrow. Crop it, then upload it again.',
  INVALID_IMAGE_FILE_SIZE: 'The image is larger than 20 MB. Save it smaller, then upload it again.',
  INVALID_IMAGE_RESOLUTION: 'The image has more than 25 megapixels. Save it smaller, then upload it again.',
  UNSUPPORTED_IMAGE_FILE_TYPE: 'Shopify doesn’t accept this type of image. Save it as a JPEG, PNG, or WebP image.',
  VIDEO_INVALID_FILETYPE_ERROR: 'Shopify doesn’t accept this type of video. Save it as an MP4, MOV, or WebM video.',
  VIDEO_MAX_DURATION_ERROR: 'The video is longer than 10 minutes. Shorten it, then upload it again.',
  VIDEO_MAX_HEIGHT_ERROR: 'The video is too large. Save it in 4K or smaller, then upload it again.',
  VIDEO_MAX_WIDTH_ERROR: 'The video is too large. Save it in 4K or smaller, then upload it again.',
  VIDEO_METADATA_READ_ERROR: 'The video is damaged or incomplete. Export it again, then upload the new file.',
};

/** @param error Shopify's code and message; undefined if it gives none. */
export function failureText(error: { code: string; message: string } | undefined): string {
  const known = error && TEXTS[error.code];
  if (known) return known;
  const message = error?.message.trim() ?? '';
  return `${message || 'Shopify couldn’t process the file.'} Save it again in another format, then upload the new file.`;
}
