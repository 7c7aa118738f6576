/** Sections and blocks of the guide, as the editor's fields have them. */
import { newId } from '~/ui/editor/new-id';

import type { Block, BlockKind } from '../../section-schema';

export type BlockDraft =
  /** `text` has a blank line between paragraphs. */
  | { id: string; kind: 'text'; text: string }
  | Extract<Block, { kind: 'table' }>
  /** One item per line. */
  | { id: string; kind: 'checklist'; items: string }
  /** `file` is empty until one is chosen. */
  | Extract<Block, { kind: 'image' }>;

export interface SectionDraft {
  /** Stable, and unique within the Brief, as those of blocks. */
  id: string;
  heading: string;
  blocks: BlockDraft[];
}

export function blankSection(): SectionDraft {
  return { id: newId(), heading: '', blocks: [blankBlock('text')] };
}

export function blankBlock(kind: BlockKind): BlockDraft {
  const id = newId();
  switch (kind) {
    case 'text':
      return { id, kind, text: '' };
    case 'table':
      return { id, kind, header: ['', ''], rows: [['', '']] };
    case 'checklist':
      return { id, kind, items: '' };
    case 'image':
      return { id, kind, file: '', alt: '' };
  }
}

/** The same with IDs of its own. */
export function copyOfBlock(block: BlockDraft): BlockDraft {
  return { ...block, id: newId() };
}

export function copyOfSection(section: SectionDraft): SectionDraft {
  return { ...section, id: newId(), blocks: section.blocks.map(copyOfBlock) };
}
