// @ts-check
import { element } from '../../control/client/dom.js';

/**
 * Inputs that choose something of the shop.
 *
 * @typedef {import('./setting-input.js').InputOf} InputOf
 * @typedef {{ value: string, label: string }} Choice
 */

/** @param {InputOf} of */
export function metaobject(of) {
  return choose(
    of,
    of.resources.metaobjects.filter(({ type }) => type === of.schema.metaobject_type),
  );
}

/** @param {InputOf} of */
export function article(of) {
  return choose(of, of.resources.articles);
}

/** @param {InputOf} of */
export function blog(of) {
  return choose(of, of.resources.blogs);
}

/** @param {InputOf} of */
export function imagePicker(of) {
  const { images } = of.resources;
  const shown = element('img', { alt: '', className: 'thumbnail' });
  const show = (/** @type {unknown} */ value) => {
    const found = images.find((each) => each.value === value);
    shown.hidden = !found;
    if (found) shown.src = found.path;
  };
  show(of.value);
  const change = (/** @type {unknown} */ value) => {
    show(value);
    of.change(value);
  };
  return element('div', { className: 'image' }, choose({ ...of, change }, images), shown);
}

/**
 * One of the choices, or none; what was chosen and is gone stays to be seen.
 *
 * @param {InputOf} of
 * @param {Choice[]} choices
 */
function choose({ id, value, change }, choices) {
  const gone = typeof value === 'string' && value !== '' && !choices.some((each) => each.value === value);
  const onchange = /** @param {{ target: HTMLSelectElement }} event */ ({ target }) =>
    change(target.value || undefined);
  return element(
    'select',
    { id, onchange },
    element('option', { value: '' }, 'None'),
    gone && element('option', { value, selected: true }, `${value} (no longer there)`),
    ...choices.map((each) => element('option', { value: each.value, selected: each.value === value }, each.label)),
  );
}
