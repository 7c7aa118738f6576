// @ts-check
import { byId, element } from '../../../pages/client/dom.js';

/**
 * @typedef {import('../../model/model.ts').EditorModel} EditorModel
 * @typedef {import('../../template/embeds.ts').Embeds} Embeds
 */

const TARGETS = { head: 'In the head of every page', body: 'At the end of every page' };

/**
 * The ID and state of an embed, which a theme has at most once.
 *
 * @param {Embeds} embeds
 * @param {string} type
 */
export function embedOf(embeds, type) {
  const [id, block] = Object.entries(embeds).find(([, each]) => each.type === type) ?? [];
  return { id, block, on: block !== undefined && !block.disabled };
}

/**
 * Turns an embed on or off. It keeps its settings.
 *
 * @param {Embeds} embeds
 * @param {string} type
 * @param {boolean} on
 * @returns {Embeds}
 */
export function setEmbedOn(embeds, type, on) {
  const { id = newEmbedId(), block } = embedOf(embeds, type);
  return { ...embeds, [id]: { type, disabled: !on, settings: block?.settings ?? {} } };
}

/**
 * Changes a setting of an embed that has been on; undefined for the default.
 *
 * @param {Embeds} embeds
 * @param {string} type
 * @param {string} settingId
 * @param {unknown} value
 * @returns {Embeds}
 */
export function setEmbedSetting(embeds, type, settingId, value) {
  const { id, block } = embedOf(embeds, type);
  if (!id || !block) return embeds;
  const settings = { ...block.settings, [settingId]: value };
  if (value === undefined) delete settings[settingId];
  return { ...embeds, [id]: { ...block, settings } };
}

/**
 * Renders the list of the app's embeds with their switches.
 *
 * @param {EditorModel} model
 * @param {Embeds} embeds
 * @param {string | null} selected
 * @param {{ select: (type: string) => void, toggle: (type: string, on: boolean) => void }} actions
 */
export function drawEmbeds(model, embeds, selected, actions) {
  const items = Object.entries(model.embedBlocks).map(([type, { name, target, enabled }]) => {
    const { on } = embedOf(embeds, type);
    const toggle = element('input', {
      type: 'checkbox',
      className: 'switch',
      checked: on,
      aria: { label: `Turn on ${name}` },
      onchange: () => actions.toggle(type, !on),
    });
    toggle.setAttribute('role', 'switch');
    const current = type === selected ? { current: 'true' } : {};
    return element(
      'li',
      { className: 'embed' },
      toggle,
      element('button', { className: 'quiet name', aria: current, onclick: () => actions.select(type) }, name),
      element(
        'p',
        { className: 'muted' },
        `${model.appName}. ${TARGETS[target]}${enabled ? '' : ', but not with this template'}.`,
      ),
    );
  });
  byId('embeds').replaceChildren(
    element('h2', {}, 'App embeds'),
    items.length > 0
      ? element('ul', {}, ...items)
      : element('p', { className: 'muted' }, `${model.appName} has no app embeds.`),
  );
}

/** Like Shopify's: 20 digits, not starting with 0. */
function newEmbedId() {
  const numbers = [...crypto.getRandomValues(new Uint32Array(20))];
  return numbers.map((number, index) => (index === 0 ? (number % 9) + 1 : number % 10)).join('');
}
