/** The editor's images and videos: their state in Shopify, uploads, and what's known about URLs. */
import { type MutableRefObject, createContext, useContext, useEffect, useMemo, useRef } from 'react';

import { fileIdsOf } from '../../media/file-ids';
import type { Draft, DraftMedia } from '../../schema';
import { isImageUrl } from '../../urls';
import type { MediaFacts } from '../../warnings/media-warnings';
import { useNoFileDrop } from './add/use-file-drop';
import { mediaOfFile, withMedia, withSizes } from './step-media';
import type { Uploads } from '~/media/upload/use-uploads';
import { useFileStates, type FileStates } from '~/media/use-file-states';
import { type ImageChecks, useImageChecks } from './use-image-checks';

interface Editor {
  /** Stays the same, like `amend`. */
  edit: (change: (draft: Draft) => Draft, field: null) => void;
  amend: (change: (draft: Draft) => Draft, options: { isSaved: boolean }) => void;
}

export interface StepMedia {
  files: FileStates;
  images: ImageChecks;
  uploads: Uploads;
  /** Where paths lead, without a trailing slash. */
  storeUrl: string;
  /** Sets a step's image or video, also after it was edited meanwhile. */
  set: (stepId: string, media: DraftMedia) => void;
  /** The step whose image or video was just added, and hasn't been asked for its alt text yet. */
  added: MutableRefObject<string | null>;
}

const MediaContext = createContext<StepMedia | null>(null);

export const MediaProvider = MediaContext.Provider;

export function useMedia(): StepMedia {
  const media = useContext(MediaContext);
  if (!media) throw new Error('There is no MediaProvider.');
  return media;
}

/** @param draft may be a moment old, so that typing doesn't wait */
export function useStepMedia(input: { draft: Draft; editor: Editor; uploads: Uploads; storeUrl: string }): {
  media: StepMedia;
  facts: MediaFacts;
} {
  const { draft, editor, uploads, storeUrl } = input;
  const all = useMemo(() => draft.phases.flatMap(({ steps }) => steps.flatMap(({ media }) => media ?? [])), [draft]);
  const files = useFileStates(useMemo(() => fileIdsOf(draft), [draft]));
  const { states } = files;
  const urls = useMemo(() => {
    const external = all.filter(({ kind, file, url }) => kind === 'image' && file === null && isImageUrl(url));
    const unmeasured = Object.values(states).flatMap((state) =>
      state.status === 'ready' && state.file.width === null ? (state.file.previewUrl ?? []) : [],
    );
    return [...new Set([...external.map(({ url }) => url), ...unmeasured])];
  }, [all, states]);
  const images = useImageChecks(urls, storeUrl);
  const added = useRef<string | null>(null);
  useNoFileDrop();
  const { edit, amend } = editor;

  useEffect(() => {
    uploads.onReady.current = (stepId, file) => {
      files.add(file);
      added.current = stepId;
      edit((present) => withMedia(present, stepId, mediaOfFile(file)), null);
    };
  });

  const sizes = useMemo(() => knownSizes(states, images), [states, images]);
  useEffect(() => {
    const isMissing = all.some(({ width, height }) => width === null || height === null);
    if (isMissing && sizes.size > 0) amend((present) => withSizes(present, sizes), { isSaved: false });
  }, [all, sizes, amend]);

  const media = useMemo(
    () => ({
      ...{ files, images, uploads, storeUrl, added },
      set: (stepId: string, next: DraftMedia) => {
        added.current = stepId;
        edit((present) => withMedia(present, stepId, next), null);
      },
    }),
    [files, images, uploads, storeUrl, edit],
  );
  const facts = useMemo(
    () => ({
      missing: new Set(Object.keys(states).filter((id) => states[id]?.status === 'missing')),
      images,
    }),
    [states, images],
  );
  return { media, facts };
}

/** Sizes by file ID or URL. */
function knownSizes(states: FileStates['states'], images: ImageChecks) {
  const sizes = new Map<string, { width: number; height: number }>();
  for (const [url, size] of images) if (size) sizes.set(url, size);
  for (const [id, state] of Object.entries(states)) {
    if (state.status !== 'ready') continue;
    const { width, height, previewUrl } = state.file;
    const size = width !== null && height !== null ? { width, height } : images.get(previewUrl ?? '');
    if (size) sizes.set(id, size);
  }
  return sizes;
}
