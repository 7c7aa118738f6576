// @ts-check

/** @typedef {import('../../state.ts').TemplateJson} TemplateJson */

/**
 * Keeps the template unsaved, for a preview.
 *
 * @param {string} name of the template
 * @param {TemplateJson} template
 * @returns {Promise<string>} the address that previews begin with; a page's path follows
 */
export async function keepDraft(name, template) {
  const { id } = await post('/admin/themes/current/drafts', { templates: { [name]: template } });
  return `/admin/themes/current/preview/${id}`;
}

/**
 * @param {string} name of the template
 * @param {TemplateJson} template
 */
export async function saveTemplate(name, template) {
  await post(`/admin/themes/current/templates/${encodeURIComponent(name)}`, template);
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
