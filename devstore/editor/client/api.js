// @ts-check
import { isChanged } from './is-changed.js';

/**
 * @typedef {import('../../state/theme.ts').TemplateJson} TemplateJson
 * @typedef {import('../template/embeds.ts').Embeds} Embeds
 *
 * @typedef {object} Theme the edited parts of the theme
 * @property {TemplateJson} template
 * @property {Embeds} embeds
 */

/**
 * Stores unsaved edits for a preview.
 *
 * @param {string} name of the template
 * @param {Theme} theme
 * @returns {Promise<string>} the preview's URL, to which a page's path is appended
 */
export async function createDraft(name, { template, embeds }) {
  const { id } = await post('/admin/themes/current/drafts', { templates: { [name]: template }, embeds });
  return `/admin/themes/current/preview/${id}`;
}

/**
 * Saves what has changed.
 *
 * @param {string} name of the template
 * @param {Theme} theme
 * @param {Theme} saved what is saved now
 */
export async function saveTheme(name, { template, embeds }, saved) {
  await post('/admin/themes/current/theme', {
    templates: isChanged(template, saved.template) ? { [name]: template } : {},
    ...(isChanged(embeds, saved.embeds) && { embeds }),
  });
}

/**
 * Posts JSON. Throws an error with a message to show if the request fails.
 *
 * @param {string} url
 * @param {unknown} body
 */
async function post(url, body) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
  if (!response) throw new Error('The store isn’t running.');
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(json.problems?.join(' ') ?? `The store returned ${response.status}.`);
  return json;
}
