// @ts-check
/* global document, HTMLElement, CSS */
import { byId, element } from '../../../pages/client/dom.js';
import { addMenu } from './add-menu.js';
import { find } from './template-edits.js';

/**
 * @typedef {import('../../model/model.ts').EditorModel} EditorModel
 * @typedef {import('../../../state/theme.ts').TemplateJson} TemplateJson
 * @typedef {import('../../../state/theme.ts').SectionJson} SectionJson
 * @typedef {{ sectionId: string, blockId: string | null }} Selection a section if `blockId` is null
 *
 * @typedef {object} TreeActions
 * @property {(selection: Selection) => void} select
 * @property {(parent: Selection, type: string) => void} add adds a block to a section or block
 * @property {(name: string, section: SectionJson) => void} addSection
 * @property {(type: string) => void} addAppsSection adds an Apps section with an app block
 * @property {(selection: Selection) => void} remove
 * @property {(selection: Selection, step: 1 | -1) => void} move
 * @property {(selection: Selection) => void} hide hides or shows
 *
 * @typedef {object} Tree
 * @property {EditorModel} model
 * @property {TemplateJson} template
 * @property {Selection | null} selected
 * @property {TreeActions} actions
 */

/**
 * The model of a section or block.
 *
 * @param {EditorModel} model
 * @param {TemplateJson} template
 * @param {Selection} selection
 */
export function modelOf(model, template, { sectionId, blockId }) {
  const section = model.sections[template.sections[sectionId]?.type ?? ''];
  if (blockId === null) return section;
  const type = find(template, sectionId, blockId)?.type ?? '';
  return section?.blocks[type] ?? model.blocks[type];
}

/**
 * The name of a section or block.
 *
 * @param {EditorModel} model
 * @param {TemplateJson} template
 * @param {Selection} selection
 */
export function nameOf(model, template, selection) {
  const given = find(template, selection.sectionId, selection.blockId)?.name;
  const unknown = selection.blockId === null ? 'Unknown section' : 'Unknown block';
  return given ?? modelOf(model, template, selection)?.name ?? unknown;
}

/**
 * Renders the tree and restores the focus.
 *
 * @param {Tree} tree
 */
export function drawTree(tree) {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const sections = tree.template.order.map((id, index, order) => {
    return branch(tree, { sectionId: id, blockId: null }, { index, last: order.length - 1 });
  });
  byId('tree').replaceChildren(
    element('h2', {}, 'Template'),
    element('ul', {}, ...sections, element('li', {}, addSectionMenu(tree) ?? '')),
  );
  if (focused) focusKey(focused);
}

/**
 * Focuses a row (`id`) or one of its buttons (`id:up`); the row if the button is disabled.
 *
 * @param {string} key
 */
export function focusKey(key) {
  const [rowKey = ''] = key.split(':');
  const keyed = (/** @type {string} */ each) => `[data-key="${CSS.escape(each)}"]`;
  const target = byId('tree').querySelector(`${keyed(key)}:enabled, summary${keyed(key)}`);
  const row = target ?? byId('tree').querySelector(keyed(rowKey));
  if (row instanceof HTMLElement) row.focus();
}

/**
 * A section or block with its nested blocks.
 *
 * @param {Tree} tree
 * @param {Selection} selection
 * @param {{ index: number, last: number } | null} position among its siblings; null for static blocks
 * @returns {HTMLElement}
 */
function branch(tree, selection, position) {
  const { sectionId, blockId } = selection;
  const owner = find(tree.template, sectionId, blockId);
  const order = owner?.block_order ?? [];
  const staticIds = Object.entries(owner?.blocks ?? {}).flatMap(([id, block]) => (block.static ? [id] : []));
  const blocks = [
    ...staticIds.map((id) => branch(tree, { sectionId, blockId: id }, null)),
    ...order.map((id, index) => branch(tree, { sectionId, blockId: id }, { index, last: order.length - 1 })),
  ];
  const menu = addBlockMenu(tree, selection);
  return element(
    'li',
    {},
    row(tree, selection, position),
    blocks.length > 0 || menu ? element('ul', {}, ...blocks, menu && element('li', {}, menu)) : null,
  );
}

/**
 * @param {Tree} tree
 * @param {Selection} selection
 * @param {{ index: number, last: number } | null} position
 */
function row({ model, template, selected, actions }, selection, position) {
  const key = selection.blockId ?? selection.sectionId;
  const name = nameOf(model, template, selection);
  const hidden = find(template, selection.sectionId, selection.blockId)?.disabled === true;
  const current = selected !== null && key === (selected.blockId ?? selected.sectionId);
  return element(
    'div',
    { className: hidden ? 'row is-hidden' : 'row' },
    element(
      'button',
      {
        className: 'quiet name',
        dataset: { key },
        aria: current ? { current: 'true' } : {},
        onclick: () => actions.select(selection),
      },
      name,
    ),
    tool(hidden ? 'Show' : 'Hide', hidden ? '○' : '●', name, `${key}:hide`, false, () => actions.hide(selection)),
    ...(position === null
      ? []
      : [
          tool('Move up', '↑', name, `${key}:up`, position.index === 0, () => actions.move(selection, -1)),
          tool('Move down', '↓', name, `${key}:down`, position.index === position.last, () =>
            actions.move(selection, 1),
          ),
          tool('Remove', '×', name, `${key}:remove`, false, () => actions.remove(selection)),
        ]),
  );
}

/**
 * @param {string} label
 * @param {string} icon
 * @param {string} name name of the section or block
 * @param {string} key
 * @param {boolean} disabled
 * @param {() => void} onclick
 */
function tool(label, icon, name, key, disabled, onclick) {
  const title = `${label}: ${name}`;
  return element(
    'button',
    { className: 'quiet tool', disabled, title, dataset: { key }, aria: { label: title }, onclick },
    icon,
  );
}

/**
 * @param {Tree} tree
 * @param {Selection} parent
 */
function addBlockMenu({ model, template, actions }, parent) {
  const section = model.sections[template.sections[parent.sectionId]?.type ?? ''];
  const placed = Object.values(find(template, parent.sectionId, parent.blockId)?.blocks ?? {});
  const items = (modelOf(model, template, parent)?.accepts ?? []).flatMap((type) => {
    const block = section?.blocks[type] ?? model.blocks[type];
    if (!block) return [];
    const disabled = block.limit !== null && placed.filter((each) => each.type === type).length >= block.limit;
    const note = block.isAppBlock ? model.appName : undefined;
    return [{ name: block.name, note, disabled, isAppBlock: block.isAppBlock, add: () => actions.add(parent, type) }];
  });
  const key = `${parent.blockId ?? parent.sectionId}:add`;
  return addMenu({
    title: 'Add block',
    label: `Add block to ${nameOf(model, template, parent)}`,
    key,
    groups: {
      Blocks: items.filter(({ isAppBlock }) => !isAppBlock),
      Apps: items.filter(({ isAppBlock }) => isAppBlock),
    },
    onEscape: () => focusKey(key),
  });
}

/** @param {Tree} tree */
function addSectionMenu({ model, template, actions }) {
  const placed = Object.values(template.sections).map(({ type }) => type);
  const sections = model.presets.map(({ name, section, limit }) => ({
    name,
    disabled: limit !== null && placed.filter((type) => type === section.type).length >= limit,
    add: () => actions.addSection(name, section),
  }));
  const apps = model.appBlocks.map((type) => ({
    name: model.blocks[type]?.name ?? type,
    note: model.appName,
    add: () => actions.addAppsSection(type),
  }));
  const key = 'template:add';
  return addMenu({
    title: 'Add section',
    label: 'Add section to the template',
    key,
    groups: { Sections: sections, Apps: apps },
    onEscape: () => focusKey(key),
  });
}
