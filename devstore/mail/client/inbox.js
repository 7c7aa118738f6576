// @ts-check
/* global window, document, location, confirm, HTMLElement */
import { byId, element } from '../../pages/client/dom.js';
import { showMessage } from './message-view.js';

/** @typedef {import('../inbox.ts').MailSummary} MailSummary */

const READ = 'inbox:read';
const POLL_MS = 2000;

/** @type {MailSummary[]} */
let messages = [];
/** @type {string | null} key of what the page shows, to skip rendering if nothing has changed */
let renderedKey = null;

const read = () => new Set(/** @type {string[]} */ (JSON.parse(localStorage.getItem(READ) ?? '[]')));
const selectedId = () => location.hash.slice(1);

async function poll() {
  const response = await fetch('/__devstore/inbox/messages').catch(() => null);
  byId('state').textContent = response?.ok ? '' : 'The store isn’t running';
  if (!response?.ok) return;
  messages = await response.json();
  await render();
}

async function render() {
  const selected = messages.find(({ id }) => id === selectedId());
  if (selected) localStorage.setItem(READ, JSON.stringify([...read().add(selected.id)]));
  const key = JSON.stringify([messages.map(({ id }) => id), selected?.id]);
  if (key === renderedKey) return;
  renderedKey = key;
  renderList(selected);
  byId('inbox').classList.toggle('reading', Boolean(selected));
  byId('unselected').hidden = Boolean(selected) || messages.length === 0;
  byId('message').hidden = !selected;
  if (selected) await showMessage(selected.id);
}

/** @param {MailSummary | undefined} selected */
function renderList(selected) {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined;
  const seen = read();
  byId('messages').replaceChildren(
    ...messages.map((message) => row(message, message === selected, !seen.has(message.id))),
  );
  if (focused) /** @type {HTMLElement | null} */ (byId('messages').querySelector(`a[data-id="${focused}"]`))?.focus();
  const unread = messages.filter(({ id }) => !seen.has(id)).length;
  byId('unread').hidden = unread === 0;
  byId('unread').textContent = `${unread} new`;
  document.title = unread > 0 ? `(${unread}) Inbox` : 'Inbox';
  byId('empty').hidden = messages.length > 0;
  byId('inbox').classList.toggle('empty', messages.length === 0);
  byId('delete-all').toggleAttribute('disabled', messages.length === 0);
}

/**
 * @param {MailSummary} message
 * @param {boolean} current
 * @param {boolean} unread
 */
function row({ id, from, to, subject, receivedAt }, current, unread) {
  const link = element(
    'a',
    { href: `#${id}`, className: unread ? 'unread' : '', dataset: { id } },
    element('span', { className: 'to' }, `To ${to}`),
    element('time', { dateTime: receivedAt, title: new Date(receivedAt).toLocaleString() }, shortTime(receivedAt)),
    element('span', { className: 'subject' }, subject || '(no subject)'),
    element('span', { className: 'from muted' }, from),
  );
  if (current) link.setAttribute('aria-current', 'true');
  return element('li', {}, link);
}

/** @param {string} iso */
function shortTime(iso) {
  const date = new Date(iso);
  const today = date.toDateString() === new Date().toDateString();
  return today
    ? date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString([], { day: 'numeric', month: 'short' });
}

/** @param {KeyboardEvent} event */
function move(event) {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (event.key === 'Escape') location.hash = '';
  const inText = event.target instanceof HTMLElement && event.target.id === 'text';
  if (step === undefined || messages.length === 0 || (inText && event.key.startsWith('Arrow'))) return;
  event.preventDefault();
  const index = messages.findIndex(({ id }) => id === selectedId());
  const next = messages[Math.min(Math.max(index + step, 0), messages.length - 1)];
  if (next) location.hash = next.id;
}

byId('delete-all').addEventListener('click', async () => {
  if (!confirm(`Delete ${messages.length === 1 ? 'the message' : `all ${messages.length} messages`}?`)) return;
  await fetch('/__devstore/mail', { method: 'DELETE' });
  location.hash = '';
  await poll();
});
window.addEventListener('hashchange', render);
document.addEventListener('keydown', move);
await poll();
setInterval(poll, POLL_MS);
