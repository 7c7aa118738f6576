// @ts-check
/* global document, HTMLElement */
/** `shopify.scopes`: the app's scopes, and the dialog to grant more. */
import { postToStore } from './admin-request.js';
import { showDialog } from './dialog.js';
import { element } from './element.js';
import { onMessage } from './frame.js';

/** @typedef {{ granted: string[], required: string[], optional: string[], descriptions: Record<string, string> }} Detail */

const app = element('app-title', HTMLElement).textContent ?? '';

export function startScopes() {
  onMessage('scopes', async () => scopesDetail(await postToStore('scopes')));
  onMessage('request-scopes', ({ scopes }) => request(scopes));
  onMessage('revoke-scopes', async ({ scopes }) => ({
    detail: scopesDetail(await postToStore('scopes/revoke', scopes)),
  }));
}

/** @param {string[]} scopes */
async function request(scopes) {
  /** @type {Detail} */
  const detail = await postToStore('scopes');
  const unknown = scopes.filter((scope) => ![...detail.optional, ...detail.granted].includes(scope));
  if (unknown.length > 0) throw new Error(`Not optional scopes in shopify.app.toml: ${unknown.join(', ')}`);
  const missing = scopes.filter((scope) => !detail.granted.includes(scope));
  if (missing.length === 0) return { result: 'granted-all', detail: scopesDetail(detail) };
  if (!(await confirmScopes(missing, detail.descriptions)))
    return { result: 'declined-all', detail: scopesDetail(detail) };
  return { result: 'granted-all', detail: scopesDetail(await postToStore('scopes/grant', missing)) };
}

/**
 * @param {string[]} scopes
 * @param {Record<string, string>} descriptions
 */
async function confirmScopes(scopes, descriptions) {
  const list = document.createElement('ul');
  for (const scope of scopes) {
    list.append(Object.assign(document.createElement('li'), { textContent: descriptions[scope] ?? scope }));
  }
  const result = await showDialog({
    title: `${app} requests additional access`,
    content: [list],
    buttons: [
      { value: '', label: 'Cancel' },
      { value: 'allow', label: 'Allow', className: 'primary' },
    ],
  });
  return result === 'allow';
}

/**
 * The details that App Bridge returns.
 * @param {Detail} detail
 */
function scopesDetail({ granted, required, optional }) {
  return { granted, required, optional };
}
