// @ts-check
import * as edit from './template-edits.js';
import { focusKey, nameOf } from './tree.js';

/**
 * @typedef {import('../../model/model.ts').EditorModel} EditorModel
 * @typedef {import('../../../state/theme.ts').TemplateJson} TemplateJson
 * @typedef {import('./tree.js').Selection} Selection
 *
 * @typedef {object} Editor
 * @property {EditorModel} model
 * @property {() => TemplateJson} template the current template
 * @property {(next: TemplateJson) => void} push adds an edit
 * @property {(selection: Selection) => void} select
 * @property {() => void} draw
 * @property {(message: string) => void} announce
 * @property {(message: string) => void} showError
 */

/**
 * Actions on sections and blocks. Each announces what it did and restores the focus.
 *
 * @param {Editor} editor
 * @returns {import('./tree.js').TreeActions & { duplicate: (block: { sectionId: string, blockId: string }) => void }}
 */
export function treeActions({ model, template, push, select, draw, announce, showError }) {
  return {
    select,
    add({ sectionId, blockId: parentId }, type) {
      const section = model.sections[template().sections[sectionId]?.type ?? ''];
      const block = section?.blocks[type] ?? model.blocks[type];
      if (!block) return;
      const blockId = edit.newBlockId(block.idPrefix);
      push(edit.addBlock(template(), sectionId, parentId, blockId, { type, settings: {} }));
      show({ sectionId, blockId }, `${block.name} added`);
    },
    addSection(name, section) {
      const sectionId = edit.newBlockId(section.type.replace(/\W+/g, '_'));
      push(edit.addSection(template(), sectionId, edit.withNewIds(section)));
      show({ sectionId, blockId: null }, `${name} added`);
    },
    addAppsSection(type) {
      const sectionId = edit.newBlockId('apps');
      const blockId = edit.newBlockId(model.blocks[type]?.idPrefix ?? 'app');
      const section = {
        type: 'apps',
        blocks: { [blockId]: { type, settings: {} } },
        block_order: [blockId],
        settings: {},
      };
      push(edit.addSection(template(), sectionId, section));
      show({ sectionId, blockId }, `${model.blocks[type]?.name ?? 'App block'} added`);
    },
    remove(removed) {
      const { sectionId, blockId } = removed;
      const name = nameOf(model, template(), removed);
      const order = siblings(removed);
      const index = order.indexOf(blockId ?? sectionId);
      push(
        blockId === null ? edit.removeSection(template(), sectionId) : edit.removeBlock(template(), sectionId, blockId),
      );
      draw();
      focusKey(order[index + 1] ?? order[index - 1] ?? (blockId === null ? 'template:add' : sectionId));
      announce(`${name} removed`);
    },
    move(moved, step) {
      const { sectionId, blockId } = moved;
      push(
        blockId === null
          ? edit.moveSection(template(), sectionId, step)
          : edit.moveBlock(template(), sectionId, blockId, step),
      );
      draw();
      const order = siblings(moved);
      announce(`Moved to position ${order.indexOf(blockId ?? sectionId) + 1} of ${order.length}`);
    },
    hide(toggled) {
      const { sectionId, blockId } = toggled;
      push(edit.toggleHidden(template(), sectionId, blockId));
      draw();
      const hidden = edit.find(template(), sectionId, blockId)?.disabled;
      announce(`${nameOf(model, template(), toggled)} ${hidden ? 'hidden' : 'shown'}`);
    },
    duplicate({ sectionId, blockId }) {
      const section = template().sections[sectionId];
      const parent = section && edit.parentOf(section, blockId);
      const { type = '' } = parent?.blocks?.[blockId] ?? {};
      const known = model.sections[section?.type ?? '']?.blocks[type] ?? model.blocks[type];
      const { name = 'Block', limit = null, idPrefix = 'block' } = known ?? {};
      const placed = Object.values(parent?.blocks ?? {}).filter((each) => each.type === type);
      if (limit !== null && placed.length >= limit) {
        return showError(`Couldn’t duplicate ${name}. The maximum here is ${limit}.`);
      }
      const copyId = edit.newBlockId(idPrefix);
      push(edit.duplicateBlock(template(), sectionId, blockId, copyId));
      show({ sectionId, blockId: copyId }, `${name} duplicated`);
    },
  };

  /**
   * Selects a new section or block and announces it.
   *
   * @param {Selection} added
   * @param {string} message
   */
  function show(added, message) {
    select(added);
    draw();
    focusKey(added.blockId ?? added.sectionId);
    announce(message);
  }

  /**
   * The order that contains the section or block.
   *
   * @param {Selection} selection
   */
  function siblings({ sectionId, blockId }) {
    if (blockId === null) return template().order;
    const section = template().sections[sectionId];
    return (section && edit.parentOf(section, blockId)?.block_order) ?? [];
  }
}
