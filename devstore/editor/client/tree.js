// @ts-check
/* global document, HTMLElement, CSS */
import { byId, element } from '../../control/client/dom.js';
import { addMenu } from './add-menu.js';
import { find } from './template-edits.js';

/**
 * @typedef {import('../model.ts').EditorModel} EditorModel
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {import('../../state.ts').SectionJson} SectionJson
 * @typedef {{ sectionId: string, blockId: string | null }} Selection a section where `blockId` is null
 *
 * @typedef {object} TreeActions
 * @property {(selection: Selection) => void} select
 * @property {(into: Selection, type: string) => void} add a block, into a section or into another block
 * @property {(name: string, section: SectionJson) => void} addSection
 * @property {(type: string) => void} addAppsSection with an app's block in it
 * @property {(selection: Selection) => void} remove
 * @property {(selection: Selection, by: 1 | -1) => void} move
 * @property {(selection: Selection) => void} hide or show again
 *
 * @typedef {object} Tree
 * @property {EditorModel} model
 * @property {TemplateJson} template
 * @property {Selection | null} selected
 * @property {TreeActions} actions
 */

/**
 * What is known of a section or a block from its schema.
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
 * What a section or a block is called.
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
 * Draws the tree anew; what had the keyboard keeps it, as far as it is still there.
 *
 * @param {Tree} tree
 */
export function drawTree(tree) {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const sections = tree.template.order.map((id, at, order) => {
    return branch(tree, { sectionId: id, blockId: null }, { at, last: order.length - 1 });
  });
  byId('tree').replaceChildren(
    element('h2', {}, 'Template'),
    element('ul', {}, ...sections, element('li', {}, addSectionMenu(tree) ?? '')),
  );
  if (focused) focusKey(focused);
}

/**
 * Puts the keyboard on a row (`id`) or on a button of it (`id:up`); on the row, where the button has nothing to do now.
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
 * A section or a block, and the blocks in it.
 *
 * @param {Tree} tree
 * @param {Selection} selection
 * @param {{ at: number, last: number } | null} place among its siblings; null for what the theme's code places
 * @returns {HTMLElement}
 */
function branch(tree, selection, place) {
  const { sectionId, blockId } = selection;
  const owner = find(tree.template, sectionId, blockId);
  const order = owner?.block_order ?? [];
  const fixed = Object.entries(owner?.blocks ?? {}).flatMap(([id, block]) => (block.static ? [id] : []));
  const blocks = [
    ...fixed.map((id) => branch(tree, { sectionId, blockId: id }, null)),
    ...order.map((id, at) => branch(tree, { sectionId, blockId: id }, { at, last: order.length - 1 })),
  ];
  const menu = addBlockMenu(tree, selection);
  return element(
    'li',
    {},
    row(tree, selection, place),
    blocks.length > 0 || menu ? element('ul', {}, ...blocks, menu && element('li', {}, menu)) : null,
  );
}

/**
 * @param {Tree} tree
 * @param {Selection} selection
 * @param {{ at: number, last: number } | null} place
 */
function row({ model, template, selected, actions }, selection, place) {
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
    ...(place === null
      ? []
      : [
          tool('Move up', '↑', name, `${key}:up`, place.at === 0, () => actions.move(selection, -1)),
          tool('Move down', '↓', name, `${key}:down`, place.at === place.last, () => actions.move(selection, 1)),
          tool('Remove', '×', name, `${key}:remove`, false, () => actions.remove(selection)),
        ]),
  );
}

/**
 * @param {string} label
 * @param {string} sign
 * @param {string} name of what it acts on
 * @param {string} key
 * @param {boolean} disabled
 * @param {() => void} onclick
 */
function tool(label, sign, name, key, disabled, onclick) {
  const title = `${label}: ${name}`;
  return element(
    'button',
    { className: 'quiet tool', disabled, title, dataset: { key }, aria: { label: title }, onclick },
    sign,
  );
}

/**
 * @param {Tree} tree
 * @param {Selection} into
 */
function addBlockMenu({ model, template, actions }, into) {
  const section = model.sections[template.sections[into.sectionId]?.type ?? ''];
  const placed = Object.values(find(template, into.sectionId, into.blockId)?.blocks ?? {});
  const offers = (modelOf(model, template, into)?.takes ?? []).flatMap((type) => {
    const block = section?.blocks[type] ?? model.blocks[type];
    if (!block) return [];
    const disabled = block.limit !== null && placed.filter((each) => each.type === type).length >= block.limit;
    const note = block.ofApp ? model.appName : undefined;
    return [{ name: block.name, note, disabled, ofApp: block.ofApp, add: () => actions.add(into, type) }];
  });
  const key = `${into.blockId ?? into.sectionId}:add`;
  return addMenu({
    title: 'Add block',
    label: `Add block to ${nameOf(model, template, into)}`,
    key,
    groups: { Blocks: offers.filter(({ ofApp }) => !ofApp), Apps: offers.filter(({ ofApp }) => ofApp) },
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
