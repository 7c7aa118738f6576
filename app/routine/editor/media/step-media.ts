/** A step's image or video in the draft. */
import type { ShopFile } from '~/media/shop-file';
import type { Draft, DraftMedia } from '../../schema';

/** If neither Shopify nor the browser knows a video's size. */
const WIDESCREEN = { width: 1280, height: 720 };

export function mediaOfFile({ id, kind, alt, width, height }: ShopFile): DraftMedia {
  const common = { file: id, url: '', alt };
  if (kind === 'image') return { kind, ...common, width, height };
  const size = width && height ? { width, height } : WIDESCREEN;
  return { kind, ...common, ...size, captions: false, still: null };
}

export function mediaOfImageUrl(url: string, size: { width: number; height: number }): DraftMedia {
  const { width, height } = size;
  return { kind: 'image', file: null, url, alt: '', width, height };
}

/** @param title suggested as its description */
export function mediaOfVideoUrl(url: string, video: { title: string; width: number; height: number }): DraftMedia {
  const { title, width, height } = video;
  return { kind: 'video', file: null, url, alt: title, width, height, captions: false, still: null };
}

/** The draft with another image or video in a step. The same draft if the step isn't there anymore. */
export function withMedia(draft: Draft, stepId: string, media: DraftMedia): Draft {
  const isThere = draft.phases.some(({ steps }) => steps.some(({ id }) => id === stepId));
  if (!isThere) return draft;
  const phases = draft.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => (step.id === stepId ? { ...step, media } : step)),
  }));
  return { ...draft, phases };
}

/** The draft with the sizes of images that have none, by file ID or URL. The same draft if there's nothing to change. */
export function withSizes(draft: Draft, sizes: ReadonlyMap<string, { width: number; height: number }>): Draft {
  let isChanged = false;
  const phases = draft.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => {
      const { media } = step;
      if (media === null || (media.width !== null && media.height !== null)) return step;
      const size = sizes.get(media.file ?? media.url);
      if (!size) return step;
      isChanged = true;
      const { width, height } = size;
      return { ...step, media: { ...media, width, height } };
    }),
  }));
  return isChanged ? { ...draft, phases } : draft;
}
