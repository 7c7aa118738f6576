/**
 * Asks YouTube and Vimeo about a video. Their hosts are fixed and only a video's ID is put into a URL, so no one can make the
 * app send requests elsewhere.
 */
import { z } from 'zod';

import { logError } from '~/log.server';

import type { HostedVideo } from '../urls';
import type { VideoDetails } from './video-details';

const TIMEOUT_MS = 5000;

/** Longer than any response, in characters. */
const MAX_LENGTH = 50_000;

/** Width that a video is assumed to have; only its shape matters. */
const WIDTH = 1280;

const WIDESCREEN = { width: WIDTH, height: 720 };

/** https://oembed.com */
const oEmbed = z.object({
  title: z.string().catch(''),
  width: z.number().positive().catch(0),
  height: z.number().positive().catch(0),
  thumbnail_url: z.string().catch(''),
});

type OEmbed = z.infer<typeof oEmbed>;

/** A video's title and shape. Without a response, it has no title and is 16:9. */
export async function readVideoDetails(video: HostedVideo): Promise<VideoDetails> {
  const found = await readOEmbed(video);
  if (!found) return { title: '', ...WIDESCREEN };
  const { title, width, height } = found;
  const isShape = width > 0 && height > 0 && height / width < 10 && width / height < 10;
  return { title: title.trim().slice(0, 200), ...(isShape ? scaled(width, height) : WIDESCREEN) };
}

/** The URL of a video's still image, which Shopify downloads; null if there's none. */
export async function findStill({ host, id }: HostedVideo): Promise<string | null> {
  if (host === 'youtube') {
    // Not every video has the large one.
    const large = `https://i.ytimg.com/vi/${id}/maxresdefault.jpg`;
    return (await exists(large)) ? large : `https://i.ytimg.com/vi/${id}/hqdefault.jpg`;
  }
  const url = (await readOEmbed({ host, id }))?.thumbnail_url ?? '';
  return /^https:\/\/i\.vimeocdn\.com\/video\/[\w./-]+$/.test(url) ? url : null;
}

async function readOEmbed({ host, id }: HostedVideo): Promise<OEmbed | null> {
  const page = host === 'youtube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
  const service = host === 'youtube' ? 'https://www.youtube.com/oembed' : 'https://vimeo.com/api/oembed.json';
  const query = new URLSearchParams({ url: page, format: 'json', ...(host === 'vimeo' && { width: String(WIDTH) }) });
  const response = await request(`${service}?${query}`, 'GET');
  if (!response?.ok) return null;
  try {
    const text = await response.text();
    return text.length > MAX_LENGTH ? null : (oEmbed.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

async function exists(url: string): Promise<boolean> {
  return (await request(url, 'HEAD'))?.ok ?? false;
}

/** Null without a response. */
async function request(url: string, method: 'GET' | 'HEAD'): Promise<Response | null> {
  try {
    return await fetch(url, { method, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    logError(`${new URL(url).hostname} didn’t respond`, error);
    return null;
  }
}

/** In the same shape, at the assumed width. */
function scaled(width: number, height: number) {
  return { width: WIDTH, height: Math.round((height / width) * WIDTH) };
}
