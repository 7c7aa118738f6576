// @ts-check
/* global document, HTMLElement */
/** `shopify.scopes`: what the app may do, and the question to the merchant where it wants to do more. */
import { askStore } from './admin-request.js';
import { showDialog } from './dialog.js';
import { element } from './element.js';
import { hear } from './frame.js';

/** @typedef {{ granted: string[], required: string[], optional: string[], words: Record<string, string> }} Detail */

const app = element('app-title', HTMLElement).textContent ?? '';

export function startScopes() {
  hear('scopes', async () => shown(await askStore('scopes')));
  hear('request-scopes', ({ scopes }) => request(scopes));
  hear('revoke-scopes', async ({ scopes }) => ({ detail: shown(await askStore('scopes/revoke', scopes)) }));
}

/** @param {string[]} scopes */
async function request(scopes) {
  /** @type {Detail} */
  const detail = await askStore('scopes');
  const unknown = scopes.filter((scope) => ![...detail.optional, ...detail.granted].includes(scope));
  if (unknown.length > 0) throw new Error(`shopify.app.toml does not name as optional: ${unknown.join(', ')}.`);
  const missing = scopes.filter((scope) => !detail.granted.includes(scope));
  if (missing.length === 0) return { result: 'granted-all', detail: shown(detail) };
  if (!(await consents(missing, detail.words))) return { result: 'declined-all', detail: shown(detail) };
  return { result: 'granted-all', detail: shown(await askStore('scopes/grant', missing)) };
}

/**
 * @param {string[]} scopes
 * @param {Record<string, string>} words
 */
async function consents(scopes, words) {
  const list = document.createElement('ul');
  for (const scope of scopes) {
    list.append(Object.assign(document.createElement('li'), { textContent: words[scope] ?? scope }));
  }
  const answer = await showDialog({
    title: `${app} asks for more access`,
    content: [list],
    buttons: [
      { value: '', label: 'Not now' },
      { value: 'allow', label: 'Allow', className: 'primary' },
    ],
  });
  return answer === 'allow';
}

/**
 * As App Bridge gives it.
 * @param {Detail} detail
 */
function shown({ granted, required, optional }) {
  return { granted, required, optional };
}
