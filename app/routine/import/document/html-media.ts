/** Images and videos of HTML. */
import { hostedVideo } from '../../urls';
import type { FoundMedia } from './document';

export type HtmlMedia = Omit<FoundMedia, 'at' | 'caption'>;

type Attribute = (name: string) => string;

/** Null for an image that's part of the HTML itself. */
export function imageOf(attribute: Attribute): HtmlMedia | null {
  const source = attribute('src') || attribute('data-src');
  const url = source.startsWith('data:') ? attribute('data-src') : source;
  return url === '' ? null : mediaOf('image', url, attribute);
}

/** Null for a video that isn't on YouTube or Vimeo. */
export function videoOf(attribute: Attribute): HtmlMedia | null {
  const url = withScheme(attribute('src') || attribute('data-src'));
  return hostedVideo(url) ? mediaOf('video', url, attribute) : null;
}

function mediaOf(kind: FoundMedia['kind'], url: string, attribute: Attribute): HtmlMedia {
  const alt = (attribute('alt') || attribute('title')).replace(/\s+/g, ' ').trim().slice(0, 500);
  const size = (name: string) => (/^\d{1,5}$/.test(attribute(name)) ? Number(attribute(name)) : null);
  return { kind, url: withScheme(url).slice(0, 2000), alt, width: size('width'), height: size('height') };
}

/** `//cdn.shopify.com/…` is a URL without its scheme. */
function withScheme(url: string): string {
  const trimmed = url.trim();
  return trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
}
