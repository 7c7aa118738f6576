// @ts-check
/* global document, HTMLIFrameElement, HTMLAnchorElement */
import { byId, element } from '../../pages/client/dom.js';

/** @typedef {import('../message.ts').MailMessage} MailMessage */

const VIEWS = /** @type {const} */ (['html', 'text', 'headers']);

/** @type {typeof VIEWS[number]} the view for all messages, if they have it */
let preferred = 'html';

/**
 * Shows a message. Does nothing if it was deleted.
 *
 * @param {string} id
 */
export async function showMessage(id) {
  const url = `/__devstore/inbox/messages/${id}`;
  const response = await fetch(url);
  if (!response.ok) return;
  const message = /** @type {MailMessage} */ (await response.json());
  byId('subject').textContent = message.subject || '(no subject)';
  byId('envelope').replaceChildren(
    ...definition('From', message.from),
    ...definition('To', message.to),
    ...definition('Received', new Date(message.receivedAt).toLocaleString()),
  );
  const frame = byId('html');
  // Replaces the frame's location to keep it out of the browser's history.
  if (frame instanceof HTMLIFrameElement) {
    frame.contentWindow?.location.replace(message.html ? `${url}/html` : 'about:blank');
  }
  byId('text').replaceChildren(...linked(message.text || 'This message has no plain text version.'));
  byId('headers').replaceChildren(
    ...Object.entries(message.headers).flatMap(([name, value]) => definition(name, value)),
  );
  const raw = byId('raw');
  if (raw instanceof HTMLAnchorElement) raw.href = `${url}/raw`;
  for (const button of buttons()) button.disabled = button.dataset.view === 'html' && !message.html;
  show(preferred === 'html' && !message.html ? 'text' : preferred);
}

/** @param {typeof VIEWS[number]} view */
function show(view) {
  for (const each of VIEWS) byId(each).hidden = each !== view;
  for (const button of buttons()) button.setAttribute('aria-pressed', String(button.dataset.view === view));
}

/** @returns {NodeListOf<HTMLButtonElement>} */
function buttons() {
  return document.querySelectorAll('button[data-view]');
}

/**
 * @param {string} name
 * @param {string} value
 */
function definition(name, value) {
  return [element('dt', {}, name), element('dd', {}, value)];
}

/**
 * The text with URLs as links.
 *
 * @param {string} text
 * @returns {(string | Node)[]}
 */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1 ? element('a', { href: part, target: '_blank', rel: 'noreferrer' }, part) : part,
    );
}

for (const button of buttons()) {
  button.addEventListener('click', () => {
    preferred = VIEWS.find((view) => view === button.dataset.view) ?? preferred;
    show(preferred);
  });
}
