/** The players of YouTube and Vimeo, with as little tracking as they allow. Blocks load them once a reader taps. */
import { hostedVideo } from './urls';

/** Seconds, or minutes and seconds: `90`, `90s`, `1m30s`. */
const START = /^(?:(\d{1,4})m)?(?:(\d{1,5})s?)?$/;

/** An unlisted video on Vimeo has a second part in its URL. */
const VIMEO_HASH = /^[\da-f]{6,20}$/i;

/** The URL of the player for a video's page; empty if the URL isn't one. */
export function embedUrl(url: string): string {
  const video = hostedVideo(url);
  if (!video) return '';
  const { pathname, searchParams, hash } = new URL(url);
  if (video.host === 'youtube') {
    const parameters = new URLSearchParams({ autoplay: '1', playsinline: '1', rel: '0' });
    const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '');
    if (start > 0) parameters.set('start', String(start));
    return `https://www.youtube-nocookie.com/embed/${video.id}?${parameters.toString()}`;
  }
  const parameters = new URLSearchParams({ autoplay: '1', dnt: '1' });
  const unlisted = searchParams.get('h') ?? pathname.split('/')[2] ?? '';
  if (VIMEO_HASH.test(unlisted)) parameters.set('h', unlisted);
  const start = seconds(new URLSearchParams(hash.slice(1)).get('t') ?? '');
  return `https://player.vimeo.com/video/${video.id}?${parameters.toString()}${start > 0 ? `#t=${start}s` : ''}`;
}

/** 0 if it isn't a time. */
function seconds(text: string): number {
  const [, minutes = 0, rest = 0] = START.exec(text) ?? [];
  return Number(minutes) * 60 + Number(rest);
}
