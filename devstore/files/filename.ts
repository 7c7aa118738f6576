import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';

/** A filename as Shopify changes it for URLs: `My image (1).png` is `My_image_1.png`. */
export function safeFilename(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const extension = extname(last);
  const base = last.slice(0, last.length - extension.length).replace(/[^\w.-]+/g, '_');
  const trimmed = base.replace(/^[._]+|[._]+$/g, '').slice(0, 200);
  return `${trimmed || 'file'}${extension.replace(/[^\w.]/g, '').slice(0, 20)}`;
}

/** The name itself, or with a UUID if it's taken. */
export function freeFilename(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}_${randomUUID()}${extension}`;
}
