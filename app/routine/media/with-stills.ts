import type { Draft } from '../schema';

/** GIDs of still images, by the URL of the video on YouTube or Vimeo. */
export type Stills = Partial<Record<string, string>>;

/** The draft with new stills of its videos. The same object if there's nothing to change. */
export function withStills(draft: Draft, stills: Stills): Draft {
  let isChanged = false;
  const phases = draft.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => {
      const { media } = step;
      if (media?.kind !== 'video' || media.file !== null) return step;
      const still = stills[media.url];
      if (still === undefined || still === media.still) return step;
      isChanged = true;
      return { ...step, media: { ...media, still } };
    }),
  }));
  return isChanged ? { ...draft, phases } : draft;
}
