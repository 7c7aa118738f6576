// @ts-check
/* global document, HTMLElement, HTMLDetailsElement */
import { byId, element } from '../../control/client/dom.js';

/**
 * @typedef {import('../model.ts').EditorModel} EditorModel
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {{ sectionId: string, blockId: string | null }} Selection
 *
 * @typedef {object} TreeActions
 * @property {(selection: Selection) => void} select
 * @property {(sectionId: string, type: string) => void} add
 * @property {(sectionId: string, blockId: string) => void} remove
 * @property {(sectionId: string, blockId: string, by: 1 | -1) => void} move
 */

/**
 * What a section or a block is called.
 *
 * @param {EditorModel} model
 * @param {TemplateJson} template
 * @param {Selection} selection
 */
export function modelOf(model, template, { sectionId, blockId }) {
  const section = template.sections[sectionId];
  const sectionModel = section && model.sections[section.type];
  if (blockId === null) return sectionModel;
  const type = section?.blocks?.[blockId]?.type ?? '';
  return sectionModel?.blocks[type] ?? model.appBlocks[type];
}

/**
 * Draws the tree anew; what had the keyboard keeps it, as far as it is still there.
 *
 * @param {EditorModel} model
 * @param {TemplateJson} template
 * @param {Selection | null} selected
 * @param {TreeActions} actions
 */
export function drawTree(model, template, selected, actions) {
  const tree = byId('tree');
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  tree.replaceChildren(
    element('h2', {}, 'Template'),
    element('ul', {}, ...template.order.map((id) => sectionItem(model, template, id, selected, actions))),
  );
  if (focused) focusKey(focused);
}

/**
 * Puts the keyboard on a row (`id`) or on a button of it (`id:up`); on the row, where the button has nothing to do now.
 *
 * @param {string} key
 */
export function focusKey(key) {
  const [rowKey] = key.split(':');
  const target = byId('tree').querySelector(`[data-key="${key}"]:enabled, summary[data-key="${key}"]`);
  const row = target ?? byId('tree').querySelector(`[data-key="${rowKey}"]`);
  if (row instanceof HTMLElement) row.focus();
}

/**
 * @param {EditorModel} model
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {Selection | null} selected
 * @param {TreeActions} actions
 */
function sectionItem(model, template, sectionId, selected, actions) {
  const order = template.sections[sectionId]?.block_order ?? [];
  const blocks = order.map((blockId, at) => {
    const name = modelOf(model, template, { sectionId, blockId })?.name ?? 'Unknown block';
    return element(
      'li',
      { className: 'row' },
      rowButton({ sectionId, blockId }, name, selected, actions),
      tool('Move up', '↑', name, `${blockId}:up`, at === 0, () => actions.move(sectionId, blockId, -1)),
      tool('Move down', '↓', name, `${blockId}:down`, at === order.length - 1, () =>
        actions.move(sectionId, blockId, 1),
      ),
      tool('Remove', '×', name, `${blockId}:remove`, false, () => actions.remove(sectionId, blockId)),
    );
  });
  const name = modelOf(model, template, { sectionId, blockId: null })?.name ?? 'Unknown section';
  return element(
    'li',
    {},
    element('div', { className: 'row' }, rowButton({ sectionId, blockId: null }, name, selected, actions)),
    element('ul', {}, ...blocks, addMenu(model, template, sectionId, name, actions)),
  );
}

/**
 * @param {Selection} selection
 * @param {string} name
 * @param {Selection | null} selected
 * @param {TreeActions} actions
 */
function rowButton(selection, name, selected, actions) {
  const key = selection.blockId ?? selection.sectionId;
  const current = selected !== null && key === (selected.blockId ?? selected.sectionId);
  return element(
    'button',
    {
      className: 'quiet name',
      dataset: { key },
      aria: current ? { current: 'true' } : {},
      onclick: () => actions.select(selection),
    },
    name,
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
 * @param {EditorModel} model
 * @param {TemplateJson} template
 * @param {string} sectionId
 * @param {string} sectionName
 * @param {TreeActions} actions
 */
function addMenu(model, template, sectionId, sectionName, actions) {
  const section = model.sections[template.sections[sectionId]?.type ?? ''];
  const apps = section?.acceptsAppBlocks ? Object.entries(model.appBlocks).filter(([, { offered }]) => offered) : [];
  const placed = Object.values(template.sections[sectionId]?.blocks ?? {});
  const isFull = (/** @type {string} */ type, /** @type {number | null} */ limit) =>
    limit !== null && placed.filter((block) => block.type === type).length >= limit;
  /** @type {[string, [string, import('../model.ts').BlockModel][]][]} */
  const all = [
    ['Blocks', Object.entries(section?.blocks ?? {})],
    ['Apps', apps],
  ];
  const groups = all.filter(([, entries]) => entries.length > 0);
  if (groups.length === 0) return null;
  const menu = element(
    'details',
    { className: 'add' },
    element(
      'summary',
      { dataset: { key: `${sectionId}:add` }, aria: { label: `Add block to ${sectionName}` } },
      'Add block',
    ),
    ...groups.map(([title, entries]) =>
      element(
        'div',
        { role: 'group', aria: { label: title } },
        element('h3', {}, title),
        ...entries.map(([type, { name, limit }]) =>
          element(
            'button',
            { className: 'quiet', disabled: isFull(type, limit), onclick: () => actions.add(sectionId, type) },
            element('span', {}, name),
            title === 'Apps' && element('span', { className: 'muted' }, model.appName),
          ),
        ),
      ),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !(menu instanceof HTMLDetailsElement)) return;
    menu.open = false;
    focusKey(`${sectionId}:add`);
  });
  return element('li', {}, menu);
}
