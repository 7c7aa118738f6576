/** Images in the format that a URL asks for, as Shopify's CDN sends them. */
export const FORMATS = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;

export type ImageFormat = keyof typeof FORMATS;

export function isImageFormat(text: string | undefined): text is ImageFormat {
  return text !== undefined && Object.hasOwn(FORMATS, text);
}

/** Loads the library when it's needed: it isn't for most files. */
export async function convertImage(bytes: Uint8Array, format: ImageFormat): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes);
  if (format === 'png') return image.png().toBuffer();
  return format === 'webp' ? image.webp().toBuffer() : image.flatten({ background: 'white' }).jpeg().toBuffer();
}
