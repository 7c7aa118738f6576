/** HTML for the shop's videos, and for media of any type. */
import { NotImplementedError } from '../../liquid/strict-drop.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { attributes, property, splitArguments, text } from '../arguments.ts';
import { withParameters } from './image-url.ts';

/** Attributes whose value Shopify prints as their own name. */
const SWITCHES = ['autoplay', 'controls', 'loop', 'muted'];

export const videoFilters: Record<string, FilterHandler> = {
  video_tag: (video: unknown, ...args: unknown[]) => videoTag(video, splitArguments(args).named),
  media_tag: (media: unknown, ...args: unknown[]) => {
    const { named } = splitArguments(args);
    const type = text(property(media, 'media_type'));
    if (type === 'video') return videoTag(media, { controls: true, ...named });
    if (type !== 'image') throw new NotImplementedError(`media_tag of type ${type}`);
    const { image_size: size, ...others } = named;
    const src = sized(text(property(media, 'src')), size);
    return `<img${attributes({ src, alt: text(property(media, 'alt')), ...others })}>`;
  },
};

function videoTag(video: unknown, { image_size: size, ...named }: Record<string, unknown>): string {
  if (text(property(video, 'media_type')) !== 'video') throw new Error('video_tag needs a video');
  const preview = property(video, 'preview_image');
  const poster = preview ? sized(text(property(preview, 'src')), size) : null;
  const alt = text(property(video, 'alt'));
  const switches = Object.fromEntries(SWITCHES.filter((name) => named[name] === true).map((name) => [name, name]));
  const sources = (property(video, 'sources') as unknown[]).map((source) => {
    return `<source${attributes({ src: property(source, 'url'), type: property(source, 'mime_type') })}>`;
  });
  const given: Record<string, unknown> = { playsinline: 'playsinline', ...named, ...switches };
  const tag = attributes({ ...given, preload: named.preload ?? 'metadata', 'aria-label': alt || null, poster });
  return `<video${tag}>${sources.join('')}${poster ? `<img${attributes({ src: poster })}>` : ''}</video>`;
}

/** An image's URL for a size such as `400x` or `400x300`. */
function sized(url: string, size: unknown): string {
  const [, width, height] = /^(\d*)x(\d*)$/.exec(text(size)) ?? [];
  return withParameters(url, { width: width || null, height: height || null });
}
