// @ts-check
/* global CSS */
import { byId, element } from '../../../pages/client/dom.js';
import { settingProblem } from './setting-check.js';
import { INPUTS } from './setting-input.js';

/**
 * @typedef {import('../../../storefront/theme/schema.ts').SettingSchema} SettingSchema
 * @typedef {import('../../model/resources.ts').Resources} Resources
 *
 * @typedef {object} SettingsForm
 * @property {SettingSchema[]} schemas
 * @property {Record<string, unknown>} saved
 * @property {Resources} resources
 * @property {(id: string, value: unknown) => void} change not called with invalid values
 */

/**
 * Renders the settings of the selected section, block or embed.
 *
 * @param {SettingsForm & { title: string, actions: { label: string, run: () => void, danger?: boolean }[] }} form
 */
export function drawSettings({ title, actions, ...form }) {
  const fields = form.schemas.map((schema) => field(schema, form));
  byId('settings').replaceChildren(
    element('h2', {}, title),
    ...(fields.length > 0 ? fields : [element('p', { className: 'muted' }, 'No settings')]),
    element(
      'div',
      { className: 'choices' },
      ...actions.map(({ label, run, danger }) =>
        element('button', { className: danger ? 'danger' : '', onclick: run }, label),
      ),
    ),
  );
}

/** @param {string} message */
export function drawNoSettings(message) {
  byId('settings').replaceChildren(element('h2', {}, 'Settings'), element('p', { className: 'muted' }, message));
}

/**
 * @param {SettingSchema} schema
 * @param {SettingsForm} form
 */
function field(schema, { saved, resources, change }) {
  if (schema.type === 'header') {
    const info = schema.info && element('p', { className: 'muted info' }, schema.info);
    return element('div', { className: 'header' }, element('h3', {}, String(schema.content ?? '')), info);
  }
  if (schema.type === 'paragraph') return element('p', { className: 'muted' }, String(schema.content ?? ''));
  const settingId = schema.id ?? '';
  const makeInput = INPUTS[schema.type];
  if (!makeInput) {
    return element(
      'p',
      { className: 'missing-input' },
      `${schema.label ?? settingId}: the setting type ${schema.type} is not implemented`,
    );
  }

  const id = `setting-${settingId}`;
  const problem = element('p', { id: `${id}-problem`, className: 'problem', role: 'alert', hidden: true });
  const input = makeInput({
    schema,
    id,
    value: saved[settingId] ?? schema.default,
    resources,
    change(value) {
      const message = settingProblem(schema, value);
      problem.hidden = message === null;
      problem.textContent = message && `${message} The change wasn’t applied.`;
      control.setAttribute('aria-invalid', String(message !== null));
      if (message === null) change(settingId, value);
    },
  });
  const control = input.id === id ? input : (input.querySelector(`#${CSS.escape(id)}`) ?? input);
  const info = schema.info ? element('p', { id: `${id}-info`, className: 'muted info' }, schema.info) : null;
  control.setAttribute('aria-describedby', [info?.id, problem.id].filter(Boolean).join(' '));
  const label = element('label', { htmlFor: id }, schema.label ?? settingId);
  if (schema.type === 'checkbox') return element('div', { className: 'field inline' }, input, label, info, problem);
  return element('div', { className: 'field' }, label, input, info, problem);
}
