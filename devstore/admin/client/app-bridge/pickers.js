// @ts-check
/** `shopify.resourcePicker` and `shopify.picker`: the admin shows the list, the app gets what was chosen. */
import { ask } from './channel.js';
import { notImplemented } from './not-implemented.js';

/**
 * Answers what was chosen, and the same again as its `selection`; undefined where the merchant cancelled.
 * @param {{ type: string }} options as App Bridge documents them
 */
export async function resourcePicker({ type, ...options }) {
  if (type !== 'product' && type !== 'variant') throw notImplemented(`shopify.resourcePicker({ type: '${type}' })`);
  const chosen = await ask('resource-picker', { resource: type, ...options });
  return chosen && Object.assign(chosen, { selection: chosen });
}

/**
 * A list that the app gives. Resolves once it shows; its `selected` once the merchant has chosen.
 * @param {object} options as App Bridge documents them
 */
export async function picker(options) {
  return { selected: ask('picker', options) };
}
