// @ts-check
import { element } from '../../control/client/dom.js';
import { article, blog, imagePicker, metaobject } from './resource-input.js';

/**
 * @typedef {import('../../storefront/schema.ts').SettingSchema} SettingSchema
 * @typedef {import('../resources.ts').Resources} Resources
 *
 * @typedef {object} InputOf what an input is made from
 * @property {SettingSchema} schema
 * @property {string} id of the element that the label names
 * @property {unknown} value as saved, else the default
 * @property {(value: unknown) => void} change undefined goes back to the default
 * @property {Resources} resources
 *
 * @typedef {{ value: string, label: string, group?: string }} Option
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

/** Markup is written as such. @param {InputOf} of */
function code(of) {
  const made = textarea(of);
  made.className = 'code';
  made.spellcheck = false;
  return made;
}

/** @param {InputOf} of */
function url({ id, value, change }) {
  return element('input', {
    id,
    inputMode: 'url',
    placeholder: '/ or https://',
    value: value ?? '',
    oninput: onText(change),
  });
}

/** @param {InputOf} of */
function number({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  const oninput = /** @param {{ target: HTMLInputElement }} event */ ({ target }) => {
    const empty = target.value === '' && !target.validity.badInput;
    change(empty ? undefined : target.valueAsNumber);
  };
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

/** The picker shows black where there is no color: it knows no empty one, the text does. @param {InputOf} of */
function color({ id, value, schema, change }) {
  const saved = String(value ?? '');
  const typed = element('input', { id, value: saved, placeholder: 'No color', spellcheck: false });
  const picked = element('input', { type: 'color', value: sixDigits(saved), aria: { label: `Pick: ${schema.label}` } });
  const clear = element(
    'button',
    { type: 'button', className: 'quiet', aria: { label: `No color: ${schema.label}` } },
    '×',
  );
  typed.addEventListener('input', () => {
    picked.value = sixDigits(typed.value);
    change(typed.value.trim());
  });
  picked.addEventListener('input', () => {
    typed.value = picked.value;
    change(picked.value);
  });
  clear.addEventListener('click', () => {
    typed.value = '';
    change('');
  });
  return element('div', { className: 'color' }, picked, typed, clear);
}

/** @param {InputOf} of */
function select({ id, value, schema, change }) {
  const options = /** @type {Option[]} */ (schema.options ?? []);
  const made = element('select', { id, onchange: onText(change) });
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();
  for (const { group, label, value: own } of options) {
    const option = element('option', { value: own, selected: own === value }, label);
    if (group && !groups.has(group)) {
      groups.set(group, element('optgroup', { label: group }));
      made.append(groups.get(group) ?? '');
    }
    (groups.get(group ?? '') ?? made).append(option);
  }
  return made;
}

const ALIGNMENTS = [
  { value: 'left', label: 'Left' },
  { value: 'center', label: 'Center' },
  { value: 'right', label: 'Right' },
];

/** @param {InputOf} of */
function textAlignment(of) {
  return radio({ ...of, schema: { ...of.schema, options: ALIGNMENTS }, value: of.value ?? 'left' });
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

/** By type of setting; a type that is not here is not implemented. @type {Record<string, (of: InputOf) => HTMLElement>} */
export const INPUTS = {
  text,
  textarea,
  richtext: code,
  inline_richtext: text,
  html: code,
  liquid: code,
  url,
  number,
  range,
  checkbox,
  color,
  select,
  radio,
  text_alignment: textAlignment,
  image_picker: imagePicker,
  article,
  blog,
  metaobject,
};

/** @param {string} color */
function sixDigits(color) {
  const [, short] = /^#([0-9a-f]{3})[0-9a-f]?$/i.exec(color) ?? [];
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`;
  return /^#[0-9a-f]{6}/i.exec(color)?.[0] ?? '#000000';
}

/** @param {(value: unknown) => void} change */
function onText(change) {
  return /** @param {{ target: HTMLInputElement }} event */ ({ target }) => change(target.value);
}
