// @ts-check
/** `shopify.resourcePicker` and `shopify.picker`, which the admin displays. */
import { request } from './channel.js';
import { notImplemented } from './not-implemented.js';

/**
 * Returns the selected resources, also as `selection`; undefined if the merchant cancels.
 * @param {{ type: string }} options as App Bridge documents them
 */
export async function resourcePicker({ type, ...options }) {
  if (type !== 'product' && type !== 'variant') throw notImplemented(`shopify.resourcePicker({ type: '${type}' })`);
  const selected = await request('resource-picker', { resource: type, ...options });
  return selected && Object.assign(selected, { selection: selected });
}

/**
 * A picker for the app's own items. `selected` resolves when the merchant is done.
 * @param {object} options as App Bridge documents them
 */
export async function picker(options) {
  return { selected: request('picker', options) };
}
