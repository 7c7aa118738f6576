import { expect, test } from 'vitest';

import type { TemplateJson } from '../../state.ts';

/** The editor's script is plain JavaScript, served as it is; this is the part of it that is tested here. */
interface Edits {
  newBlockId(prefix: string): string;
  addBlock(template: TemplateJson, sectionId: string, blockId: string, type: string): TemplateJson;
  removeBlock(template: TemplateJson, sectionId: string, blockId: string): TemplateJson;
  moveBlock(template: TemplateJson, sectionId: string, blockId: string, by: 1 | -1): TemplateJson;
  setSetting(
    template: TemplateJson,
    sectionId: string,
    blockId: string | null,
    settingId: string,
    value: unknown,
  ): TemplateJson;
}

const edits = (await import(new URL('./template-edits.js', import.meta.url).href)) as Edits;

const template: TemplateJson = {
  sections: {
    main: { type: 'main-article', blocks: { a: { type: 'title' }, b: { type: 'content' } }, block_order: ['a', 'b'] },
  },
  order: ['main'],
};
const before = structuredClone(template);

test('a block is added at the end, moved and removed; the template that came in stays as it was', () => {
  const added = edits.addBlock(template, 'main', 'c', 'app');
  expect(template).toEqual(before);
  expect(added.sections.main?.block_order).toEqual(['a', 'b', 'c']);
  expect(added.sections.main?.blocks?.c).toEqual({ type: 'app', settings: {} });
  const moved = edits.moveBlock(added, 'main', 'c', -1);
  expect(moved.sections.main?.block_order).toEqual(['a', 'c', 'b']);
  expect(edits.moveBlock(moved, 'main', 'a', -1)).toEqual(moved);
  expect(edits.moveBlock(moved, 'main', 'b', 1)).toEqual(moved);
  expect(edits.removeBlock(moved, 'main', 'c')).toEqual(before);
});

test('a setting is set in a block or in its section, and taken back', () => {
  const set = edits.setSetting(template, 'main', 'a', 'size', 3);
  expect(set.sections.main?.blocks?.a?.settings).toEqual({ size: 3 });
  expect(edits.setSetting(set, 'main', 'a', 'size', undefined).sections.main?.blocks?.a?.settings).toStrictEqual({});
  expect(edits.setSetting(template, 'main', null, 'wide', true).sections.main?.settings).toEqual({ wide: true });
});

test('ids of new blocks are as Shopify gives them, and differ', () => {
  const ids = Array.from({ length: 20 }, () => edits.newBlockId('unwind_routine'));
  for (const id of ids) expect(id).toMatch(/^unwind_routine_[A-Za-z0-9]{6}$/);
  expect(new Set(ids).size).toBe(20);
});
