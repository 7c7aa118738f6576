/** What may be wrong with a Brief's guide that doesn't keep it from being published. */
import type { Problem } from './schema';
import type { Section } from './section-schema';

/** Paths are those of the document, such as `sections.0.blocks.1.alt`. */
export function guideWarnings(sections: readonly Section[]): Problem[] {
  return sections.flatMap(({ blocks }, index) =>
    blocks.flatMap((block, position): Problem[] => {
      const path = `sections.${index}.blocks.${position}`;
      if (block.kind === 'table' && block.header.some((cell) => cell.trim() === '')) {
        const isNone = block.header.every((cell) => cell.trim() === '');
        const message = isNone ? 'Add a header, so that readers know what the columns are' : 'Name every column';
        return [{ path: `${path}.header`, message }];
      }
      if (block.kind === 'image' && block.file !== '' && block.alt.trim() === '')
        return [{ path: `${path}.alt`, message: 'Describe the image for readers who can’t see it' }];
      return [];
    }),
  );
}
