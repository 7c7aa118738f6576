import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';

/** A filename as Shopify changes it for URLs: `My image (1).png` is `My_image_1.png`. */
export function safeFilename(name: string): string {
  const cleaned = (name.split(/[/\\]/).at(-1) ?? '').replace(/[^\w.-]+/g, '_').replace(/_+(?=\.|$)|^[._]+/g, '');
  const extension = extname(cleaned).slice(0, 20);
  return `${cleaned.slice(0, cleaned.length - extname(cleaned).length).slice(0, 200) || 'file'}${extension}`;
}

/** The name itself, or with a UUID if it's taken. */
export function freeFilename(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}_${randomUUID()}${extension}`;
}
