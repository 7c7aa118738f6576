// @ts-check
/* global location, history, HTMLSelectElement */
import { byId } from '../../control/client/dom.js';

/**
 * The two selects of the bar: the template, which is another page of the editor, and the page that the preview shows.
 *
 * @param {import('./leave.js').Leave} leave
 * @param {(path: string) => void} showPage
 */
export function startPickers(leave, showPage) {
  const template = picker('template-picker');
  const shown = template.value;
  template.addEventListener('change', async () => {
    const address = new URL(location.pathname, location.href);
    address.searchParams.set('template', template.value);
    if (!(await leave.to(address))) template.value = shown;
  });

  const page = picker('page-picker');
  page.addEventListener('change', () => {
    setQuery({ previewPath: page.value });
    showPage(page.value);
  });

  byId('exit').addEventListener('click', (event) => {
    event.preventDefault();
    void leave.to('/admin');
  });
}

/**
 * Changes the query of the page's address, without loading it.
 *
 * @param {Record<string, string | null>} changes null takes a value away
 */
export function setQuery(changes) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}

/** @param {string} id */
function picker(id) {
  const found = byId(id);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`#${id} is not a select`);
  return found;
}
