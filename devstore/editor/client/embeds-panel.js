// @ts-check
import { byId, element } from '../../control/client/dom.js';

/**
 * @typedef {import('../model.ts').EditorModel} EditorModel
 * @typedef {import('../embeds.ts').Embeds} Embeds
 */

const TARGETS = { head: 'In the head of each page', body: 'At the end of each page' };

/**
 * Id and state of an embed, of which a theme has one at most.
 *
 * @param {Embeds} embeds
 * @param {string} type
 */
export function embedOf(embeds, type) {
  const [id, block] = Object.entries(embeds).find(([, each]) => each.type === type) ?? [];
  return { id, block, on: block !== undefined && !block.disabled };
}

/**
 * Switches an embed on or off. Off, it keeps its settings.
 *
 * @param {Embeds} embeds
 * @param {string} type
 * @param {boolean} on
 * @returns {Embeds}
 */
export function switchEmbed(embeds, type, on) {
  const { id = newEmbedId(), block } = embedOf(embeds, type);
  return { ...embeds, [id]: { type, disabled: !on, settings: block?.settings ?? {} } };
}

/**
 * Sets one setting of an embed that was ever on; undefined goes back to the default.
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
 * Draws the list of the app's embeds, each with its switch.
 *
 * @param {EditorModel} model
 * @param {Embeds} embeds
 * @param {string | null} selected
 * @param {{ select: (type: string) => void, toggle: (type: string, on: boolean) => void }} actions
 */
export function drawEmbeds(model, embeds, selected, actions) {
  const items = Object.entries(model.embedBlocks).map(([type, { name, target, offered }]) => {
    const { on } = embedOf(embeds, type);
    const toggle = element('input', {
      type: 'checkbox',
      className: 'switch',
      checked: on,
      aria: { label: `On: ${name}` },
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
        `${model.appName}. ${TARGETS[target]}${offered ? '' : ', but not of this template'}.`,
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

/** As long as Shopify's: 20 digits, the first of them not 0. */
function newEmbedId() {
  const numbers = [...crypto.getRandomValues(new Uint32Array(20))];
  return numbers.map((number, at) => (at === 0 ? (number % 9) + 1 : number % 10)).join('');
}
