// @ts-check
/* global document, HTMLIFrameElement, HTMLAnchorElement */
import { byId, element } from '../../control/client/dom.js';

/** @typedef {import('../message.ts').MailMessage} MailMessage */

const VIEWS = /** @type {const} */ (['html', 'text', 'headers']);

/** @type {typeof VIEWS[number]} kept from message to message */
let preferred = 'html';

/**
 * Shows one message; nothing changes where it is gone.
 *
 * @param {string} id
 */
export async function showMessage(id) {
  const address = `/__devstore/inbox/messages/${id}`;
  const answer = await fetch(address);
  if (!answer.ok) return;
  const message = /** @type {MailMessage} */ (await answer.json());
  byId('subject').textContent = message.subject || '(no subject)';
  byId('envelope').replaceChildren(
    ...pair('From', message.from),
    ...pair('To', message.to),
    ...pair('Received', new Date(message.receivedAt).toLocaleString()),
  );
  const frame = byId('html');
  // Replaced, so that the browser's way back leads through messages and not through frames.
  if (frame instanceof HTMLIFrameElement) {
    frame.contentWindow?.location.replace(message.html ? `${address}/html` : 'about:blank');
  }
  byId('text').replaceChildren(...linked(message.text || 'This message has no plain text.'));
  byId('headers').replaceChildren(...Object.entries(message.headers).flatMap(([name, value]) => pair(name, value)));
  const raw = byId('raw');
  if (raw instanceof HTMLAnchorElement) raw.href = `${address}/raw`;
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
function pair(name, value) {
  return [element('dt', {}, name), element('dd', {}, value)];
}

/**
 * The text, with its web addresses as links.
 *
 * @param {string} text
 * @returns {(string | Node)[]}
 */
function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) => (at % 2 === 1 ? element('a', { href: part, target: '_blank', rel: 'noreferrer' }, part) : part));
}

for (const button of buttons()) {
  button.addEventListener('click', () => {
    preferred = VIEWS.find((view) => view === button.dataset.view) ?? preferred;
    show(preferred);
  });
}
