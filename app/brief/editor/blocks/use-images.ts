/** The guide's images: their state in Shopify, and uploads, which go on while other parts are edited. */
import { type MutableRefObject, createContext, useContext, useEffect, useMemo, useRef } from 'react';

import type { ShopFile } from '~/media/shop-file';
import type { Uploads } from '~/media/upload/use-uploads';
import { type FileStates, useFileStates } from '~/media/use-file-states';

import type { SectionDraft } from './block-draft';

export interface GuideImages {
  files: FileStates;
  uploads: Uploads;
  /** Sets a block's image, also after it was edited meanwhile. */
  set: (blockId: string, file: ShopFile) => void;
  /** The block whose image was just added, and hasn't been asked for its alt text yet. */
  added: MutableRefObject<string | null>;
}

const ImagesContext = createContext<GuideImages | null>(null);

export const ImagesProvider = ImagesContext.Provider;

export function useImages(): GuideImages {
  const images = useContext(ImagesContext);
  if (!images) throw new Error('There is no ImagesProvider.');
  return images;
}

/** @param change changes the guide's present sections. Stays the same. */
export function useGuideImages(
  sections: readonly SectionDraft[],
  uploads: Uploads,
  change: (change: (sections: SectionDraft[]) => SectionDraft[]) => void,
): GuideImages {
  const ids = useMemo(() => [...new Set(sections.flatMap(({ blocks }) => blocks.flatMap(fileOf)))], [sections]);
  const files = useFileStates(ids);
  const added = useRef<string | null>(null);
  const { add } = files;
  const set = useMemo(
    () => (blockId: string, file: ShopFile) => {
      add(file);
      added.current = blockId;
      change((present) => withImage(present, blockId, file));
    },
    [add, change],
  );
  useEffect(() => {
    uploads.onReady.current = set;
  }, [uploads, set]);
  return useMemo(() => ({ files, uploads, set, added }), [files, uploads, set]);
}

function fileOf(block: SectionDraft['blocks'][number]): string[] {
  return block.kind === 'image' && block.file !== '' ? [block.file] : [];
}

/** The same if the block isn't there anymore. A new image has the alt text of its file. */
function withImage(sections: SectionDraft[], blockId: string, { id, alt }: ShopFile): SectionDraft[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.id === blockId && block.kind === 'image' ? { ...block, file: id, alt } : block,
    ),
  }));
}
