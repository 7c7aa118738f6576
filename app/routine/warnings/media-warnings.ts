/** What may be wrong with a step's image or video. */
import type { DraftStep, Problem } from '../schema';
import { hostedVideo } from '../urls';

export interface MediaFacts {
  /** GIDs of files that were deleted in Shopify. */
  missing: ReadonlySet<string>;
  /** Image URLs that a browser loaded: the image's size, or null if it isn't one. */
  images: ReadonlyMap<string, object | null>;
}

export const NO_FACTS: MediaFacts = { missing: new Set(), images: new Map() };

const IMAGE_NAME = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

interface Context extends MediaFacts {
  /** Whether any step has an image or a video. */
  hasImages: boolean;
}

export function mediaWarnings({ media, title }: DraftStep, path: string, context: Context): Problem[] {
  if (!media) {
    const name = title.trim() || 'This step';
    return context.hasImages ? [{ path: `${path}.media`, message: `${name} has no image, but other steps do` }] : [];
  }
  const warnings: Problem[] = [];
  const warn = (field: string, message: string) => warnings.push({ path: `${path}.media${field}`, message });
  const { kind, file, url, alt } = media;
  if (file !== null && context.missing.has(file)) {
    warn(
      '.file',
      `The ${kind} was deleted in Shopify, so readers see the step without it. Choose another one, or remove it`,
    );
  }
  if (kind === 'image' && file === null && url.trim() !== '') {
    const problem = urlProblem(url, context);
    if (problem !== null) warn('.url', problem);
  }
  if (alt.trim() === '' && (file !== null || url.trim() !== '')) {
    warn('.alt', `Describe the ${kind} for readers who can’t see it`);
  }
  if (kind === 'video') {
    if (media.still !== null && context.missing.has(media.still)) {
      warn('.still', 'The video’s still image was deleted in Shopify. Publish to store it again');
    }
    if (!media.captions) warn('.captions', 'Add captions to the video, or check that it has no speech');
  }
  return warnings;
}

/** If the browser hasn't loaded the URL yet, its name is all there is to go by. */
function urlProblem(url: string, { images }: MediaFacts): string | null {
  const found = images.get(url);
  if (found === null) return 'This URL isn’t an image, or it can’t be loaded';
  if (found !== undefined || hostedVideo(url)) return null;
  const file = url.split(/[?#]/)[0] ?? '';
  return IMAGE_NAME.test(file) ? null : 'This URL may not be an image';
}
