// @ts-check
/* global location, history, HTMLSelectElement */
import { byId } from '../../pages/client/dom.js';

/**
 * The two selects in the header: the template, and the page in the preview.
 *
 * @param {import('./leave.js').Leave} leave
 * @param {(path: string) => void} showPage
 */
export function startPickers(leave, showPage) {
  const template = picker('template-picker');
  const current = template.value;
  template.addEventListener('change', async () => {
    const url = new URL(location.pathname, location.href);
    url.searchParams.set('template', template.value);
    if (!(await leave.to(url))) template.value = current;
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
 * Changes the query of the page's URL without reloading.
 *
 * @param {Record<string, string | null>} changes null removes a parameter
 */
export function setQuery(changes) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(null, '', url);
}

/** @param {string} id */
function picker(id) {
  const found = byId(id);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`#${id} is not a select`);
  return found;
}
