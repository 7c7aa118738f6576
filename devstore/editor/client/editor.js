// @ts-check
/* global window, document, location, history, HTMLElement, HTMLButtonElement */
import { byId } from '../../control/client/dom.js';
import { saveTemplate } from './api.js';
import { History } from './history.js';
import { Preview } from './preview.js';
import { drawNoSettings, drawSettings } from './settings-form.js';
import { addBlock, moveBlock, newBlockId, removeBlock, setSetting } from './template-edits.js';
import { drawTree, focusKey, modelOf } from './tree.js';

/**
 * @typedef {import('../model.ts').EditorModel} EditorModel
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {import('./tree.js').Selection} Selection
 */

const model = /** @type {EditorModel} */ (JSON.parse(byId('model').textContent ?? ''));
/** @type {History<TemplateJson>} */
const edits = new History(model.template);
let saved = model.template;
let saving = false;
/** @type {Selection | null} */
let selection = null;

const frame = /** @type {HTMLIFrameElement} */ (byId('preview'));
const preview = new Preview(frame, {
  templateName: model.templateName,
  path: model.previewPath,
  onPick: (picked) => select(picked, { scroll: false }),
  onProblem: complain,
});

const isDirty = () => JSON.stringify(edits.present) !== JSON.stringify(saved);

/** Draws everything anew, after a step that may have changed anything. */
function draw() {
  if (selection && !exists(selection)) select(null);
  drawTree(model, edits.present, selection, { select, add, remove, move });
  drawForm();
  drawActions();
  void preview.show(edits.present);
}

function drawActions() {
  const dirty = isDirty();
  byId('dirty').hidden = !dirty;
  enable('save', dirty && !saving);
  enable('discard', dirty && !saving);
  enable('undo', edits.canUndo);
  enable('redo', edits.canRedo);
}

function drawForm() {
  const known = selection && modelOf(model, edits.present, selection);
  if (!selection || !known) return drawNoSettings();
  const { sectionId, blockId } = selection;
  const section = edits.present.sections[sectionId];
  const owner = blockId === null ? section : section?.blocks?.[blockId];
  drawSettings({
    title: known.name,
    schemas: known.settings,
    saved: owner?.settings ?? {},
    metaobjects: model.metaobjects,
    change(id, value) {
      edits.push(setSetting(edits.present, sectionId, blockId, id, value), `${blockId ?? sectionId}:${id}`);
      drawActions();
      void preview.show(edits.present);
    },
    remove: blockId === null ? null : () => remove(sectionId, blockId),
  });
}

/**
 * @param {Selection | null} next
 * @param {{ scroll?: boolean }} [options]
 */
function select(next, { scroll = true } = {}) {
  selection = next;
  drawTree(model, edits.present, selection, { select, add, remove, move });
  drawForm();
  preview.select(next, scroll);
}

/**
 * @param {string} sectionId
 * @param {string} type
 */
function add(sectionId, type) {
  const section = model.sections[edits.present.sections[sectionId]?.type ?? ''];
  const block = section?.blocks[type] ?? model.appBlocks[type];
  if (!block) return;
  const blockId = newBlockId(block.idPrefix);
  edits.push(addBlock(edits.present, sectionId, blockId, type));
  select({ sectionId, blockId });
  draw();
  focusKey(blockId);
  announce(`${block.name} added`);
}

/**
 * @param {string} sectionId
 * @param {string} blockId
 */
function remove(sectionId, blockId) {
  const name = modelOf(model, edits.present, { sectionId, blockId })?.name ?? 'Block';
  const order = edits.present.sections[sectionId]?.block_order ?? [];
  const at = order.indexOf(blockId);
  edits.push(removeBlock(edits.present, sectionId, blockId));
  draw();
  focusKey(order[at + 1] ?? order[at - 1] ?? sectionId);
  announce(`${name} removed`);
}

/**
 * @param {string} sectionId
 * @param {string} blockId
 * @param {1 | -1} by
 */
function move(sectionId, blockId, by) {
  edits.push(moveBlock(edits.present, sectionId, blockId, by));
  draw();
  const order = edits.present.sections[sectionId]?.block_order ?? [];
  announce(`Moved to place ${order.indexOf(blockId) + 1} of ${order.length}`);
}

async function save() {
  if (!isDirty() || saving) return;
  const template = edits.present;
  saving = true;
  drawActions();
  try {
    await saveTemplate(model.templateName, template);
    saved = template;
    complain('');
    announce('Saved');
  } catch (error) {
    complain(`Not saved. ${error instanceof Error ? error.message : error}`);
  }
  saving = false;
  drawActions();
}

function undo() {
  edits.undo();
  draw();
}

function redo() {
  edits.redo();
  draw();
}

/** Goes back to what is saved; undo brings the edits back. */
function discard() {
  edits.push(saved);
  draw();
  announce('Changes discarded');
}

/** @param {Selection} selected */
function exists({ sectionId, blockId }) {
  const section = edits.present.sections[sectionId];
  return Boolean(section && (blockId === null || section.blocks?.[blockId]));
}

/** @param {string} message an empty one takes the last one away */
function complain(message) {
  byId('problem').hidden = message === '';
  byId('problem').firstElementChild?.replaceChildren(message);
}

/** @param {string} message for people who do not see what changed */
function announce(message) {
  byId('announcement').textContent = message;
}

/**
 * @param {string} id
 * @param {boolean} enabled
 */
function enable(id, enabled) {
  const button = byId(id);
  if (button instanceof HTMLButtonElement) button.disabled = !enabled;
}

for (const [id, act] of Object.entries({ save, undo, redo, discard, dismiss: () => complain('') })) {
  byId(id).addEventListener('click', () => void act());
}
window.addEventListener('beforeunload', (event) => isDirty() && event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const inText = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (inText && key !== 's') return;
  const act = { s: save, y: redo, z: event.shiftKey ? redo : undo }[key];
  if (!act) return;
  event.preventDefault();
  void act();
});

const { deepLink } = model;
if (deepLink && 'problem' in deepLink) complain(deepLink.problem);
if (!deepLink || 'problem' in deepLink) {
  draw();
} else {
  add(deepLink.add.sectionId, deepLink.add.type);
  // A reload is not a second request for the block.
  const address = new URL(location.href);
  address.searchParams.delete('addAppBlockId');
  address.searchParams.delete('target');
  history.replaceState(null, '', address);
}
