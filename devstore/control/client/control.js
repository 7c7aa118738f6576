// @ts-check
/* global HTMLFormElement, HTMLInputElement */
import { byId, element } from '../../pages/client/dom.js';

/** @typedef {import('../../faults.ts').Fault} Fault */

const FAULTS = '/__devstore/faults';
const form = byId('fault-form');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!(form instanceof HTMLFormElement)) return;
  const { target, mode, times } = Object.fromEntries(new FormData(form));
  const fault = { target, mode, ...(times ? { times: Number(times) } : {}) };
  const headers = { 'Content-Type': 'application/json' };
  await show(await fetch(FAULTS, { method: 'POST', headers, body: JSON.stringify(fault) }));
});

byId('clear-faults').addEventListener('click', async () => show(await fetch(FAULTS, { method: 'DELETE' })));

byId('consent').addEventListener('change', async ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ analytics: target.checked });
  await fetch('/__devstore/consent', { method: 'POST', headers, body });
});

/** @param {Response} response */
async function show(response) {
  const body = await response.json();
  byId('fault-error').textContent = response.ok ? '' : body.error;
  if (response.ok) list(body);
}

/** @param {Fault[]} faults */
function list(faults) {
  const items = faults.map(({ target, mode, times }) =>
    element(
      'li',
      {},
      element('code', {}, target),
      element('span', { className: 'badge' }, mode),
      element('span', { className: 'muted' }, times === null ? 'until cleared' : `${times} more`),
    ),
  );
  const empty = element('li', { className: 'muted' }, 'No active faults');
  byId('faults').replaceChildren(...(items.length > 0 ? items : [empty]));
}

async function refresh() {
  // Keeps the list while the store is stopped.
  const response = await fetch(FAULTS).catch(() => null);
  if (response?.ok) list(await response.json());
}

await refresh();
setInterval(refresh, 2000);
