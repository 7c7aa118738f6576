import { expect, test } from 'vitest';

import type { TemplateJson } from '../../../state/theme.ts';
import * as edits from './template-edits.js';

const template: TemplateJson = {
  sections: {
    main: {
      type: 'main-article',
      blocks: {
        a: { type: 'title' },
        b: {
          type: 'group',
          blocks: { inner_Ab12Cd: { type: 'text' }, fixed: { type: 'text', static: true } },
          block_order: ['inner_Ab12Cd'],
        },
      },
      block_order: ['a', 'b'],
    },
    other: { type: 'hero' },
  },
  order: ['main', 'other'],
};
const before = structuredClone(template);

test('adds, moves and removes a block without changing the original', () => {
  const added = edits.addBlock(template, 'main', null, 'c', { type: 'app', settings: {} });
  expect(template).toEqual(before);
  expect(added.sections.main?.block_order).toEqual(['a', 'b', 'c']);
  expect(added.sections.main?.blocks?.c).toEqual({ type: 'app', settings: {} });
  const moved = edits.moveBlock(added, 'main', 'c', -1);
  expect(moved.sections.main?.block_order).toEqual(['a', 'c', 'b']);
  expect(edits.moveBlock(moved, 'main', 'a', -1)).toEqual(moved);
  expect(edits.moveBlock(moved, 'main', 'b', 1)).toEqual(moved);
  expect(edits.removeBlock(moved, 'main', 'c')).toEqual(before);
});

test('edits nested blocks', () => {
  const added = edits.addBlock(template, 'main', 'b', 'deep', { type: 'text' });
  expect(added.sections.main?.blocks?.b?.block_order).toEqual(['inner_Ab12Cd', 'deep']);
  expect(edits.moveBlock(added, 'main', 'deep', -1).sections.main?.blocks?.b?.block_order?.[0]).toBe('deep');
  expect(edits.setSetting(added, 'main', 'deep', 'x', 1).sections.main?.blocks?.b?.blocks?.deep?.settings?.x).toBe(1);
  expect(edits.removeBlock(added, 'main', 'deep')).toEqual(before);
});

test('duplicates a block, with new ids for nested blocks except static ones', () => {
  const { blocks = {}, block_order } = edits.duplicateBlock(template, 'main', 'b', 'copy').sections.main ?? {};
  expect(block_order).toEqual(['a', 'b', 'copy']);
  const [inner = '', ...more] = blocks.copy?.block_order ?? [];
  expect(inner).toMatch(/^inner_[A-Za-z0-9]{6}$/);
  expect(inner).not.toBe('inner_Ab12Cd');
  expect(more).toEqual([]);
  expect(blocks.copy?.blocks).toEqual({ [inner]: { type: 'text' }, fixed: { type: 'text', static: true } });
  expect(edits.duplicateBlock(template, 'main', 'a', 'copy').sections.main?.block_order).toEqual(['a', 'copy', 'b']);
});

test('adds, moves, removes and hides sections', () => {
  const added = edits.addSection(template, 'new', { type: 'tool' });
  expect(added.order).toEqual(['main', 'other', 'new']);
  expect(edits.moveSection(added, 'new', -1).order).toEqual(['main', 'new', 'other']);
  expect(edits.removeSection(added, 'new')).toEqual(before);
  const hidden = edits.toggleHidden(template, 'other', null);
  expect(hidden.sections.other?.disabled).toBe(true);
  expect(edits.toggleHidden(hidden, 'other', null)).toStrictEqual(before);
  expect(edits.toggleHidden(template, 'main', 'inner_Ab12Cd').sections.main?.blocks?.b?.blocks).toMatchObject({
    inner_Ab12Cd: { disabled: true },
  });
});

test('changes and resets settings of blocks and sections', () => {
  const set = edits.setSetting(template, 'main', 'a', 'size', 3);
  expect(set.sections.main?.blocks?.a?.settings).toEqual({ size: 3 });
  expect(edits.setSetting(set, 'main', 'a', 'size', undefined).sections.main?.blocks?.a?.settings).toStrictEqual({});
  expect(edits.setSetting(template, 'main', null, 'wide', true).sections.main?.settings).toEqual({ wide: true });
});

test('creates unique ids like Shopify’s', () => {
  const ids = Array.from({ length: 20 }, () => edits.newBlockId('unwind_routine'));
  for (const id of ids) expect(id).toMatch(/^unwind_routine_[A-Za-z0-9]{6}$/);
  expect(new Set(ids).size).toBe(20);
});
