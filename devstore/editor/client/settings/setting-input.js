// @ts-check
import { element } from '../../../pages/client/dom.js';
import { article, blog, imagePicker, metaobject } from './resource-input.js';

/**
 * @typedef {import('./resource-input.js').InputOptions} InputOptions
 * @typedef {{ value: string, label: string, group?: string }} Option
 */

/** @param {InputOptions} options */
function text({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  return element('input', { id, placeholder, value: value ?? '', oninput: onText(change) });
}

/** @param {InputOptions} options */
function textarea({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  return element('textarea', { id, rows: 4, placeholder, value: value ?? '', oninput: onText(change) });
}

/** For HTML and Liquid. @param {InputOptions} options */
function code(options) {
  const input = textarea(options);
  input.className = 'code';
  input.spellcheck = false;
  return input;
}

/** @param {InputOptions} options */
function url({ id, value, change }) {
  return element('input', {
    id,
    inputMode: 'url',
    placeholder: '/ or https://',
    value: value ?? '',
    oninput: onText(change),
  });
}

/** @param {InputOptions} options */
function number({ id, value, schema, change }) {
  const placeholder = String(schema.placeholder ?? '');
  const oninput = /** @param {{ target: HTMLInputElement }} event */ ({ target }) => {
    const empty = target.value === '' && !target.validity.badInput;
    change(empty ? undefined : target.valueAsNumber);
  };
  return element('input', { id, type: 'number', step: 'any', placeholder, value: value ?? '', oninput });
}

/** @param {InputOptions} options */
function range({ id, value, schema, change }) {
  const { min = 0, max = 100, step = 1, unit = '' } = /** @type {Record<string, any>} */ (schema);
  const output = element('output', {}, `${value ?? min}${unit}`);
  const oninput = /** @param {{ target: HTMLInputElement }} event */ ({ target }) => {
    output.textContent = `${target.value}${unit}`;
    change(target.valueAsNumber);
  };
  // Sets the bounds before the value, which would otherwise be clamped.
  return element(
    'div',
    { className: 'range' },
    element('input', { id, type: 'range', min, max, step, value: value ?? min, oninput }),
    output,
  );
}

/** @param {InputOptions} options */
function checkbox({ id, value, change }) {
  const onchange = /** @param {{ target: HTMLInputElement }} event */ ({ target }) => change(target.checked);
  return element('input', { id, type: 'checkbox', checked: value === true, onchange });
}

/** The color picker can't be empty, so the text input can. @param {InputOptions} options */
function color({ id, value, schema, change }) {
  const saved = String(value ?? '');
  const typed = element('input', { id, value: saved, placeholder: 'No color', spellcheck: false });
  const picked = element('input', {
    type: 'color',
    value: sixDigits(saved),
    aria: { label: `Pick color: ${schema.label}` },
  });
  const clear = element(
    'button',
    { type: 'button', className: 'quiet', aria: { label: `Clear color: ${schema.label}` } },
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

/** @param {InputOptions} options */
function select({ id, value, schema, change }) {
  const options = /** @type {Option[]} */ (schema.options ?? []);
  const select = element('select', { id, onchange: onText(change) });
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();
  for (const { group, label, value: optionValue } of options) {
    const option = element('option', { value: optionValue, selected: optionValue === value }, label);
    if (group && !groups.has(group)) {
      groups.set(group, element('optgroup', { label: group }));
      select.append(groups.get(group) ?? '');
    }
    (groups.get(group ?? '') ?? select).append(option);
  }
  return select;
}

const ALIGNMENTS = [
  { value: 'left', label: 'Left' },
  { value: 'center', label: 'Center' },
  { value: 'right', label: 'Right' },
];

/** @param {InputOptions} options */
function textAlignment(options) {
  return radio({ ...options, schema: { ...options.schema, options: ALIGNMENTS }, value: options.value ?? 'left' });
}

/** @param {InputOptions} options */
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

/** Inputs by setting type. Other types are reported as not implemented. @type {Record<string, (options: InputOptions) => HTMLElement>} */
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
