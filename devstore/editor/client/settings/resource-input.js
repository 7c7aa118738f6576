// @ts-check
import { element } from '../../../pages/client/dom.js';

/**
 * Inputs for the shop's resources.
 *
 * @typedef {import('../../../storefront/theme/schema.ts').SettingSchema} SettingSchema
 * @typedef {import('../../model/resources.ts').Resources} Resources
 *
 * @typedef {object} InputOptions
 * @property {SettingSchema} schema
 * @property {string} id id of the labeled element
 * @property {unknown} value the saved value or the default
 * @property {(value: unknown) => void} change undefined for the default
 * @property {Resources} resources
 *
 * @typedef {{ value: string, label: string }} Choice
 */

/** @param {InputOptions} options */
export function metaobject(options) {
  return resourceSelect(
    options,
    options.resources.metaobjects.filter(({ type }) => type === options.schema.metaobject_type),
  );
}

/** @param {InputOptions} options */
export function article(options) {
  return resourceSelect(options, options.resources.articles);
}

/** @param {InputOptions} options */
export function blog(options) {
  return resourceSelect(options, options.resources.blogs);
}

/** @param {InputOptions} options */
export function imagePicker(options) {
  const { images } = options.resources;
  const thumbnail = element('img', { alt: '', className: 'thumbnail' });
  const show = (/** @type {unknown} */ value) => {
    const found = images.find((each) => each.value === value);
    thumbnail.hidden = !found;
    if (found) thumbnail.src = found.path;
  };
  show(options.value);
  const change = (/** @type {unknown} */ value) => {
    show(value);
    options.change(value);
  };
  return element('div', { className: 'image' }, resourceSelect({ ...options, change }, images), thumbnail);
}

/**
 * A select with an option for none, and for a saved value that no longer exists.
 *
 * @param {InputOptions} options
 * @param {Choice[]} choices
 */
function resourceSelect({ id, value, change }, choices) {
  const isMissing = typeof value === 'string' && value !== '' && !choices.some((each) => each.value === value);
  const onchange = /** @param {{ target: HTMLSelectElement }} event */ ({ target }) =>
    change(target.value || undefined);
  return element(
    'select',
    { id, onchange },
    element('option', { value: '' }, 'None'),
    isMissing && element('option', { value, selected: true }, `${value} (no longer exists)`),
    ...choices.map((each) => element('option', { value: each.value, selected: each.value === value }, each.label)),
  );
}
