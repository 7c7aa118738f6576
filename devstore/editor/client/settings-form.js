// @ts-check
/* global CSS */
import { byId, element } from '../../control/client/dom.js';
import { settingProblem } from './setting-check.js';
import { INPUTS } from './setting-input.js';

/**
 * @typedef {import('../../storefront/schema.ts').SettingSchema} SettingSchema
 * @typedef {import('../resources.ts').Resources} Resources
 *
 * @typedef {object} FormOf
 * @property {SettingSchema[]} schemas
 * @property {Record<string, unknown>} saved
 * @property {Resources} resources
 * @property {(id: string, value: unknown) => void} change is not called with a value that cannot be saved
 */

/**
 * Draws the form of what is selected.
 *
 * @param {FormOf & { title: string, actions: { label: string, run: () => void, danger?: boolean }[] }} form
 */
export function drawSettings({ title, actions, ...form }) {
  const fields = form.schemas.map((schema) => field(schema, form));
  byId('settings').replaceChildren(
    element('h2', {}, title),
    ...(fields.length > 0 ? fields : [element('p', { className: 'muted' }, 'Nothing to set here.')]),
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
 * @param {FormOf} form
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
      `${schema.label ?? settingId}: not implemented: ${schema.type}`,
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
      const found = settingProblem(schema, value);
      problem.hidden = found === null;
      problem.textContent = found && `${found} Not applied.`;
      control.setAttribute('aria-invalid', String(found !== null));
      if (found === null) change(settingId, value);
    },
  });
  const control = input.id === id ? input : (input.querySelector(`#${CSS.escape(id)}`) ?? input);
  const info = schema.info ? element('p', { id: `${id}-info`, className: 'muted info' }, schema.info) : null;
  control.setAttribute('aria-describedby', [info?.id, problem.id].filter(Boolean).join(' '));
  const label = element('label', { htmlFor: id }, schema.label ?? settingId);
  if (schema.type === 'checkbox') return element('div', { className: 'field inline' }, input, label, info, problem);
  return element('div', { className: 'field' }, label, input, info, problem);
}
