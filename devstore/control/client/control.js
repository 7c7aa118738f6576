// @ts-check
/* global HTMLFormElement, HTMLInputElement */
import { byId, element } from './dom.js';

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

/** @param {Response} answer */
async function show(answer) {
  const body = await answer.json();
  byId('fault-error').textContent = answer.ok ? '' : body.error;
  if (answer.ok) list(body);
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
  const none = element('li', { className: 'muted' }, 'None: everything answers as it should.');
  byId('faults').replaceChildren(...(items.length > 0 ? items : [none]));
}

async function refresh() {
  // The store is down between two runs; the list stays as it was until it is back.
  const answer = await fetch(FAULTS).catch(() => null);
  if (answer?.ok) list(await answer.json());
}

await refresh();
setInterval(refresh, 2000);
