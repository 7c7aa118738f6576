/** Which URLs a routine can contain. They're used in `href` and `src` on the storefront. */
import { isShopPath } from '~/http/shop-path';

const YOUTUBE_ID = /^[\w-]{11}$/;
const VIMEO_ID = /^\d{6,12}$/;

function isHttps(url: string): boolean {
  if (!/^https:\/\/[^\s\\\p{Cc}]+$/iu.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

function isMailto(url: string): boolean {
  return /^mailto:[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+$/iu.test(url);
}

/** Whether an image can be loaded from the URL: a path from the store's root, or https. */
export function isImageUrl(url: string): boolean {
  return (isShopPath(url) || isHttps(url)) && !hostedVideo(url);
}

/** Whether a link can use the URL: a path from the store's root, https or mailto. */
export function isLinkUrl(url: string): boolean {
  return isShopPath(url) || isHttps(url) || isMailto(url);
}

/** A video on another site. */
export interface HostedVideo {
  host: 'youtube' | 'vimeo';
  id: string;
}

/** The video of a page on YouTube or Vimeo, or of an embed or share link; null for any other URL. */
export function hostedVideo(url: string): HostedVideo | null {
  if (!isHttps(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const [first = '', second = ''] = pathname.slice(1).split('/');
  const found = (host: HostedVideo['host'], pattern: RegExp, id: string) => (pattern.test(id) ? { host, id } : null);
  switch (hostname.replace(/^(?:www|m)\./, '')) {
    case 'youtu.be':
      return found('youtube', YOUTUBE_ID, first);
    case 'youtube.com':
    case 'youtube-nocookie.com': {
      const isPath = ['embed', 'shorts', 'live'].includes(first);
      return found('youtube', YOUTUBE_ID, isPath ? second : first === 'watch' ? (searchParams.get('v') ?? '') : '');
    }
    case 'vimeo.com':
      return found('vimeo', VIMEO_ID, first);
    case 'player.vimeo.com':
      return found('vimeo', VIMEO_ID, first === 'video' ? second : '');
    default:
      return null;
  }
}
