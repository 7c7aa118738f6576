// @ts-check
/* global document, HTMLElement, HTMLButtonElement */
import { byId } from '../../pages/client/dom.js';
import { saveTheme } from './api.js';
import { drawEmbeds, embedOf, setEmbedOn, setEmbedSetting } from './tree/embeds-panel.js';
import { History } from './history.js';
import { isChanged } from './is-changed.js';
import { Leave } from './leave.js';
import { setQuery, startPickers } from './pickers.js';
import { Preview } from './preview/preview.js';
import { drawNoSettings, drawSettings } from './settings/settings-form.js';
import * as edit from './tree/template-edits.js';
import { treeActions } from './tree/tree-actions.js';
import { drawTree, modelOf, nameOf } from './tree/tree.js';

/**
 * @typedef {import('../model/model.ts').EditorModel} EditorModel
 * @typedef {import('../../state/theme.ts').TemplateJson} TemplateJson
 * @typedef {import('../../state/theme.ts').SectionJson} SectionJson
 * @typedef {import('./api.js').Theme} Theme
 * @typedef {import('./tree/tree.js').Selection} Selection
 */

const model = /** @type {EditorModel} */ (JSON.parse(byId('model').textContent ?? ''));
/** @type {Theme} */
let saved = { template: model.template, embeds: model.embeds };
/** @type {History<Theme>} */
const edits = new History(saved);
let saving = false;
/** @type {Selection | null} */
let selection = null;
let embedsVisible = model.showEmbeds;
/** @type {string | null} type of the selected embed */
let embed = null;

const frame = /** @type {HTMLIFrameElement} */ (byId('preview'));
const preview = new Preview(frame, {
  templateName: model.templateName,
  path: model.previewPath,
  onPick(picked) {
    embedsVisible = false;
    select(picked, { scroll: false });
  },
  onProblem: showError,
});

const actions = treeActions({
  model,
  template: () => edits.present.template,
  push: pushTemplate,
  select,
  draw,
  announce,
  showError,
});

const isDirty = () => isChanged(edits.present, saved);
const template = () => edits.present.template;

/**
 * Adds an edit of the template.
 *
 * @param {TemplateJson} next
 * @param {string} [kind] see History
 */
function pushTemplate(next, kind) {
  edits.push({ ...edits.present, template: next }, kind);
}

/** Renders everything. */
function draw() {
  if (selection && !edit.find(template(), selection.sectionId, selection.blockId)) select(null);
  drawSide();
  drawForm();
  drawActions();
  void preview.show(edits.present);
}

function drawSide() {
  byId('tree').hidden = embedsVisible;
  byId('embeds').hidden = !embedsVisible;
  byId('show-sections').setAttribute('aria-pressed', String(!embedsVisible));
  byId('show-embeds').setAttribute('aria-pressed', String(embedsVisible));
  drawTree({ model, template: template(), selected: selection, actions });
  drawEmbeds(model, edits.present.embeds, embed, { select: selectEmbed, toggle: toggleEmbed });
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
  if (embedsVisible) drawEmbedForm();
  else drawTemplateForm();
}

function drawTemplateForm() {
  const current = selection;
  const known = current && modelOf(model, template(), current);
  if (!current || !known) return drawNoSettings('Select a section or block to see its settings.');
  const { sectionId, blockId } = current;
  const owner = edit.find(template(), sectionId, blockId);
  const isStatic = owner && 'static' in owner && owner.static;
  drawSettings({
    title: nameOf(model, template(), current),
    schemas: known.settings,
    saved: owner?.settings ?? {},
    resources: model.resources,
    change(id, value) {
      pushTemplate(edit.setSetting(template(), sectionId, blockId, id, value), `${blockId ?? sectionId}:${id}`);
      drawActions();
      void preview.show(edits.present);
    },
    actions: [
      ...(blockId === null || isStatic
        ? []
        : [{ label: 'Duplicate', run: () => actions.duplicate({ sectionId, blockId }) }]),
      ...(isStatic
        ? []
        : [{ label: blockId ? 'Remove block' : 'Remove section', danger: true, run: () => actions.remove(current) }]),
    ],
  });
}

function drawEmbedForm() {
  const type = embed;
  const known = type === null ? undefined : model.embedBlocks[type];
  if (type === null || !known) return drawNoSettings('Select an app embed to see its settings.');
  const { block } = embedOf(edits.present.embeds, type);
  if (!block) return drawNoSettings(`Turn on ${known.name} to see its settings.`);
  drawSettings({
    title: known.name,
    schemas: known.settings,
    saved: block.settings ?? {},
    resources: model.resources,
    change(id, value) {
      edits.push({ ...edits.present, embeds: setEmbedSetting(edits.present.embeds, type, id, value) }, `${type}:${id}`);
      drawActions();
      void preview.show(edits.present);
    },
    actions: [],
  });
}

/**
 * @param {Selection | null} next
 * @param {{ scroll?: boolean }} [options]
 */
function select(next, { scroll = true } = {}) {
  selection = next;
  drawSide();
  drawForm();
  preview.select(next, scroll);
}

/** @param {string} type */
function selectEmbed(type) {
  embed = type;
  drawSide();
  drawForm();
}

/**
 * @param {string} type
 * @param {boolean} on
 */
function toggleEmbed(type, on) {
  embed = type;
  edits.push({ ...edits.present, embeds: setEmbedOn(edits.present.embeds, type, on) });
  draw();
  announce(`${model.embedBlocks[type]?.name ?? 'App embed'} turned ${on ? 'on' : 'off'}`);
}

/** @param {boolean} embeds */
function showSide(embeds) {
  embedsVisible = embeds;
  setQuery({ context: embeds ? 'apps' : null });
  drawSide();
  drawForm();
}

async function save() {
  if (!isDirty() || saving) return;
  const theme = edits.present;
  saving = true;
  drawActions();
  try {
    await saveTheme(model.templateName, theme, saved);
    saved = theme;
    showError('');
    announce('Saved');
  } catch (error) {
    showError(`Couldn’t save. ${error instanceof Error ? error.message : error}`);
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

/** Reverts to the saved theme. Can be undone. */
function discard() {
  edits.push(saved);
  draw();
  announce('Changes discarded');
}

function toggleInspector() {
  const active = byId('inspector').getAttribute('aria-pressed') !== 'true';
  byId('inspector').setAttribute('aria-pressed', String(active));
  preview.inspect(active);
}

/** @param {string} message empty to hide the last error */
function showError(message) {
  byId('problem').hidden = message === '';
  byId('problem').firstElementChild?.replaceChildren(message);
}

/** @param {string} message for screen readers */
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

const buttons = {
  ...{ save, undo, redo, discard, inspector: toggleInspector, dismiss: () => showError('') },
  ...{ 'show-sections': () => showSide(false), 'show-embeds': () => showSide(true) },
};
for (const [id, act] of Object.entries(buttons)) byId(id).addEventListener('click', () => void act());
startPickers(new Leave(isDirty), (path) => void preview.visit(path));
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
if (deepLink && 'problem' in deepLink) showError(deepLink.problem);
if (deepLink && 'add' in deepLink) {
  const { sectionId, type } = deepLink.add;
  if (sectionId === null) actions.addAppsSection(type);
  else actions.add({ sectionId, blockId: null }, type);
} else if (deepLink && 'activate' in deepLink) {
  embedsVisible = true;
  toggleEmbed(deepLink.activate, true);
} else {
  draw();
}
// Removes the deep link, so that reloading doesn't repeat it.
if (deepLink) setQuery({ addAppBlockId: null, target: null, activateAppId: null });
