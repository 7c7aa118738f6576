/** The sections of a Brief's guide, and the blocks that they consist of. */
import { z } from 'zod';

import { GUIDE_LIMITS } from './guide-limits';
import type { TextField } from './text-fields';

/** Sections with blocks, whose IDs are unique. A translation names them by their IDs, wherever they move. */
export function sectionsSchema(text: TextField) {
  return z
    .array(sectionSchema(text))
    .max(GUIDE_LIMITS.sections, `Use ${GUIDE_LIMITS.sections} sections or fewer`)
    .superRefine((sections, context) => {
      const report = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path, message });
      const ids = new Set<string>();
      let images = 0;
      sections.forEach((section, index) => {
        if (ids.size === ids.add(section.id).size) report([index, 'id'], 'Two parts have the same ID');
        section.blocks.forEach(({ id, kind }, position) => {
          const path = [index, 'blocks', position];
          if (ids.size === ids.add(id).size) report([...path, 'id'], 'Two parts have the same ID');
          if (kind === 'image') images += 1;
          if (kind === 'image' && images === GUIDE_LIMITS.images + 1)
            report([...path, 'file'], `Use ${GUIDE_LIMITS.images} images or fewer`);
        });
      });
      if (countCharacters(sections) > GUIDE_LIMITS.characters)
        report([], `Use ${GUIDE_LIMITS.characters.toLocaleString('en')} characters or fewer in all sections`);
    });
}

function sectionSchema(text: TextField) {
  const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'This part’s ID isn’t valid');
  /** A cell may be blank. */
  const cell = text('', 200);
  const row = z.array(cell).min(1).max(GUIDE_LIMITS.columns, `Use ${GUIDE_LIMITS.columns} columns or fewer`);
  const block = z.discriminatedUnion('kind', [
    z.object({
      id,
      kind: z.literal('text'),
      paragraphs: z
        .array(text('a paragraph', 1500))
        .min(1, 'Enter at least one paragraph')
        .max(GUIDE_LIMITS.paragraphs, `Use ${GUIDE_LIMITS.paragraphs} paragraphs or fewer`),
    }),
    z
      .object({
        id,
        kind: z.literal('table'),
        /** What the columns are. All blank for none. */
        header: row,
        /** Each has as many cells as the header. */
        rows: z
          .array(row)
          .min(1, 'Add at least one row')
          .max(GUIDE_LIMITS.rows, `Use ${GUIDE_LIMITS.rows} rows or fewer`),
      })
      .superRefine(({ header, rows }, context) => {
        rows.forEach((cells, index) => {
          const path = ['rows', index];
          if (cells.length !== header.length)
            context.addIssue({ code: 'custom', path, message: 'This row doesn’t have a cell for each column' });
          else if (cells.every((each) => each === ''))
            context.addIssue({ code: 'custom', path: [...path, 0], message: 'Fill in this row, or delete it' });
        });
      }),
    z.object({
      id,
      kind: z.literal('checklist'),
      items: z
        .array(text('a line', 300))
        .min(1, 'Enter at least one line')
        .max(GUIDE_LIMITS.items, `Use ${GUIDE_LIMITS.items} lines or fewer`),
    }),
    z.object({
      id,
      kind: z.literal('image'),
      /** GID of one of the shop's files. */
      file: z.string().regex(/^gid:\/\/shopify\/MediaImage\/\d+$/, 'Choose an image'),
      /** Blank for an image that says nothing. */
      alt: text('', 300),
    }),
  ]);
  const blocks = z
    .array(block)
    .min(1, 'Add at least one block')
    .max(GUIDE_LIMITS.blocks, `Use ${GUIDE_LIMITS.blocks} blocks or fewer`);
  return z.object({ id, heading: text('a heading', 90), blocks });
}

export type Section = z.infer<ReturnType<typeof sectionSchema>>;

export type Block = Section['blocks'][number];

export type BlockKind = Block['kind'];

function countCharacters(sections: Section[]): number {
  return sections
    .flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(blockTexts)])
    .reduce((sum, text) => sum + text.length, 0);
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return block.paragraphs;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'checklist':
      return block.items;
    case 'image':
      return [block.alt];
  }
}
