// @ts-check
import { element } from '../../control/client/dom.js';

/**
 * @typedef {import('../../storefront/schema.ts').SettingSchema} SettingSchema
 * @typedef {import('../model.ts').EditorModel} EditorModel
 *
 * @typedef {object} InputOf what an input is made from
 * @property {SettingSchema} schema
 * @property {string} id of the element that the label names
 * @property {unknown} value as saved, else the default
 * @property {(value: unknown) => void} change undefined goes back to the default
 * @property {EditorModel['metaobjects']} metaobjects
 *
 * @typedef {{ value: string, label: string }} Option
 */

/** @param {InputOf} of */
function text({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  return element('input', { id, placeholder, value: value ?? '', oninput: onText(change) });
}

/** @param {InputOf} of */
function textarea({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  return element('textarea', { id, rows: 4, placeholder, value: value ?? '', oninput: onText(change) });
}

/** @param {InputOf} of */
function number({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  const oninput = /** @param {{ target: HTMLInputElement }} event */ ({ target }) =>
    change(target.value === '' ? undefined : target.valueAsNumber);
  return element('input', { id, type: 'number', step: 'any', placeholder, value: value ?? '', oninput });
}

/** @param {InputOf} of */
function range({ id, value, schema, change }) {
  const { min = 0, max = 100, step = 1, unit = '' } = /** @type {Record<string, any>} */ (schema);
  const shown = element('output', {}, `${value ?? min}${unit}`);
  const oninput = /** @param {{ target: HTMLInputElement }} event */ ({ target }) => {
    shown.textContent = `${target.value}${unit}`;
    change(target.valueAsNumber);
  };
  // The bounds come first: a value outside of those that an input has is cut off.
  return element(
    'div',
    { className: 'range' },
    element('input', { id, type: 'range', min, max, step, value: value ?? min, oninput }),
    shown,
  );
}

/** @param {InputOf} of */
function checkbox({ id, value, change }) {
  const onchange = /** @param {{ target: HTMLInputElement }} event */ ({ target }) => change(target.checked);
  return element('input', { id, type: 'checkbox', checked: value === true, onchange });
}

/** @param {InputOf} of */
function color({ id, value, change }) {
  return element('input', { id, type: 'color', value: value ?? '#000000', oninput: onText(change) });
}

/** @param {InputOf} of */
function select({ id, value, schema, change }) {
  const options = /** @type {Option[]} */ (schema.options ?? []);
  return element(
    'select',
    { id, onchange: onText(change) },
    ...options.map((each) => element('option', { value: each.value, selected: each.value === value }, each.label)),
  );
}

/** @param {InputOf} of */
function radio({ id, value, schema, change }) {
  const options = /** @type {Option[]} */ (schema.options ?? []);
  return element(
    'div',
    { id, role: 'radiogroup', aria: { label: schema.label } },
    ...options.map((each) => {
      const checked = each.value === value;
      const input = element('input', { type: 'radio', name: id, value: each.value, checked, onchange: onText(change) });
      return element('label', { className: 'choice' }, input, each.label);
    }),
  );
}

/** @param {InputOf} of */
function metaobject({ id, value, schema, change, metaobjects }) {
  const offered = metaobjects.filter(({ type }) => type === schema.metaobject_type);
  const gone = typeof value === 'string' && value !== '' && !offered.some(({ handle }) => handle === value);
  const onchange = /** @param {{ target: HTMLSelectElement }} event */ ({ target }) =>
    change(target.value || undefined);
  return element(
    'select',
    { id, onchange },
    element('option', { value: '' }, 'None'),
    gone && element('option', { value, selected: true }, `${value} (no longer there)`),
    ...offered.map(({ handle, title }) => element('option', { value: handle, selected: handle === value }, title)),
  );
}

/** By type of setting. @type {Record<string, (of: InputOf) => HTMLElement>} */
export const INPUTS = {
  text,
  textarea,
  richtext: textarea,
  inline_richtext: text,
  html: textarea,
  url: text,
  number,
  range,
  checkbox,
  color,
  select,
  radio,
  metaobject,
};

/** @param {(value: unknown) => void} change */
function onText(change) {
  return /** @param {{ target: HTMLInputElement }} event */ ({ target }) => change(target.value);
}
