// @ts-check
import { byId, element } from '../../control/client/dom.js';
import { INPUTS } from './setting-input.js';

/**
 * @typedef {import('../../storefront/schema.ts').SettingSchema} SettingSchema
 * @typedef {import('../model.ts').EditorModel} EditorModel
 */

/**
 * Draws the form of what is selected.
 *
 * @param {object} form
 * @param {string} form.title
 * @param {SettingSchema[]} form.schemas
 * @param {Record<string, unknown>} form.saved
 * @param {EditorModel['metaobjects']} form.metaobjects
 * @param {(id: string, value: unknown) => void} form.change
 * @param {(() => void) | null} form.remove null for what cannot be removed
 */
export function drawSettings({ title, schemas, saved, metaobjects, change, remove }) {
  const fields = schemas.map((schema) => field(schema, saved, metaobjects, change));
  byId('settings').replaceChildren(
    element('h2', {}, title),
    ...(fields.length > 0 ? fields : [element('p', { className: 'muted' }, 'Nothing to set here.')]),
    remove ? element('button', { className: 'danger', onclick: remove }, 'Remove block') : '',
  );
}

export function drawNoSettings() {
  byId('settings').replaceChildren(
    element('h2', {}, 'Settings'),
    element('p', { className: 'muted' }, 'Choose a section or a block to see its settings.'),
  );
}

/**
 * @param {SettingSchema} schema
 * @param {Record<string, unknown>} saved
 * @param {EditorModel['metaobjects']} metaobjects
 * @param {(id: string, value: unknown) => void} change
 */
function field(schema, saved, metaobjects, change) {
  if (schema.type === 'header') return element('h3', {}, String(schema.content ?? ''));
  if (schema.type === 'paragraph') return element('p', { className: 'muted' }, String(schema.content ?? ''));
  const settingId = schema.id ?? '';
  const makeInput = INPUTS[schema.type];
  if (!makeInput)
    return element('p', { className: 'muted' }, `${schema.label ?? settingId}: not implemented: ${schema.type}`);

  const id = `setting-${settingId}`;
  const value = saved[settingId] ?? schema.default;
  const input = makeInput({ schema, id, value, metaobjects, change: (next) => change(settingId, next) });
  const info = schema.info ? element('p', { id: `${id}-info`, className: 'muted info' }, schema.info) : null;
  const label = element('label', { htmlFor: id }, schema.label ?? settingId);
  if (info) input.setAttribute('aria-describedby', info.id);
  if (schema.type === 'checkbox') return element('div', { className: 'field inline' }, input, label, info);
  return element('div', { className: 'field' }, label, input, info);
}
