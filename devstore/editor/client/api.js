// @ts-check

/**
 * @typedef {import('../../state.ts').TemplateJson} TemplateJson
 * @typedef {import('../embeds.ts').Embeds} Embeds
 *
 * @typedef {object} Theme what the editor edits
 * @property {TemplateJson} template
 * @property {Embeds} embeds
 */

/**
 * Keeps the edits unsaved, for a preview.
 *
 * @param {string} name of the template
 * @param {Theme} theme
 * @returns {Promise<string>} the address that previews begin with; a page's path follows
 */
export async function keepDraft(name, { template, embeds }) {
  const { id } = await post('/admin/themes/current/drafts', { templates: { [name]: template }, embeds });
  return `/admin/themes/current/preview/${id}`;
}

/**
 * Saves what differs from what was saved before.
 *
 * @param {string} name of the template
 * @param {Theme} theme
 * @param {Theme} before
 */
export async function saveTheme(name, { template, embeds }, before) {
  const differ = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) !== JSON.stringify(b);
  await post('/admin/themes/current/theme', {
    templates: differ(template, before.template) ? { [name]: template } : {},
    ...(differ(embeds, before.embeds) && { embeds }),
  });
}

/**
 * Posts JSON; a refusal becomes an error whose message is for people.
 *
 * @param {string} address
 * @param {unknown} body
 */
async function post(address, body) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
  if (!answer) throw new Error('The store does not answer. Is it still running?');
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(json.problems?.join(' ') ?? `The store answered ${answer.status}.`);
  return json;
}
