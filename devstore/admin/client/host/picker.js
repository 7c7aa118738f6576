// @ts-check
/* global document */
/** `shopify.picker` and `shopify.resourcePicker`: a searchable list. */
import { postToStore } from './admin-request.js';
import { showDialog } from './dialog.js';
import { onMessage } from './frame.js';

/** @typedef {{ id: string, heading: string, data?: (string | number)[], disabled?: boolean, selected?: boolean,
 *   badges?: { content: string }[], image?: string }} Item */
/** @typedef {{ id: string, title: string, displayName?: string, status?: string,
 *   images: { originalSrc: string }[] }} Resource */

/** Names of the statuses of products that aren't for sale.
 * @type {Record<string, string>} */
const STATUS_NAMES = { DRAFT: 'Draft', ARCHIVED: 'Archived' };

export function startPicker() {
  onMessage('picker', ({ heading, items, multiple }) =>
    pick({ heading, items, multiple, query: '', action: 'Select' }),
  );
  onMessage('resource-picker', (options) => pickResources(options));
}

/**
 * @param {{ resource: 'product' | 'variant', multiple?: boolean | number, action?: 'add' | 'select', query?: string,
 *   filter?: { query?: string, draft?: boolean, archived?: boolean }, selectionIds?: { id: string }[] }} options
 */
async function pickResources({ resource, multiple = false, action = 'add', query = '', filter, selectionIds = [] }) {
  /** @type {Resource[]} */
  const resources = await postToStore('resources', {
    type: resource,
    query: filter?.query ?? '',
    draft: filter?.draft ?? true,
    archived: filter?.archived ?? true,
  });
  const selected = new Set(selectionIds.map(({ id }) => id));
  const items = resources.map(({ id, title, displayName, status, images }) => ({
    ...{ id, heading: displayName ?? title, selected: selected.has(id), image: images[0]?.originalSrc },
    badges: STATUS_NAMES[status ?? ''] ? [{ content: STATUS_NAMES[status ?? ''] ?? '' }] : [],
  }));
  const verb = action === 'select' ? 'Select' : 'Add';
  const ids = await pick({ heading: `${verb} ${resource}s`, items, multiple, query, action: verb });
  return ids && resources.filter(({ id }) => ids.includes(id));
}

/**
 * Returns the ids of the selected items, in the list's order; undefined if the merchant cancels.
 * @param {{ heading: string, items: Item[], multiple?: boolean | number, query: string, action: string }} options
 * @returns {Promise<string[] | undefined>}
 */
async function pick({ heading, items, multiple = false, query, action }) {
  const search = Object.assign(document.createElement('input'), { type: 'search', value: query, ariaLabel: 'Search' });
  const list = Object.assign(document.createElement('ul'), { className: 'choices' });
  const rows = items.map((item) => row(item, multiple));
  list.append(...rows.map(({ row }) => row));
  const none = Object.assign(document.createElement('p'), { className: 'muted', textContent: 'No results found' });
  none.setAttribute('role', 'status');
  const filter = () => {
    for (const { row, text } of rows) row.hidden = !text.includes(search.value.trim().toLowerCase());
    none.hidden = rows.some(({ row }) => !row.hidden);
  };
  search.addEventListener('input', filter);
  search.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  filter();
  const inputs = rows.map(({ input }) => input);
  list.addEventListener('change', () => limit(inputs, multiple));
  limit(inputs, multiple);

  const result = await showDialog({
    title: heading,
    content: [search, list, none],
    buttons: [
      { value: '', label: 'Cancel' },
      { value: 'done', label: action, className: 'primary' },
    ],
  });
  return result === 'done' ? inputs.filter(({ checked }) => checked).map(({ value }) => value) : undefined;
}

/**
 * @param {Item} item
 * @param {boolean | number} multiple
 */
function row({ id, heading, data = [], disabled = false, selected = false, badges = [], image }, multiple) {
  const input = document.createElement('input');
  Object.assign(input, { type: multiple ? 'checkbox' : 'radio', name: 'choice', value: id, checked: selected });
  input.disabled = disabled;
  input.dataset.disabled = String(disabled);
  const words = [heading, ...badges.map(({ content }) => content), ...data.map(String)].filter(Boolean);
  const label = document.createElement('label');
  label.append(input);
  if (image) label.append(Object.assign(document.createElement('img'), { src: image, alt: '', width: 40, height: 40 }));
  label.append(words.join(' · '));
  const row = document.createElement('li');
  row.append(label);
  return { row, input, text: words.join(' ').toLowerCase() };
}

/**
 * Disables the other items once the maximum is selected.
 * @param {HTMLInputElement[]} inputs
 * @param {boolean | number} multiple
 */
function limit(inputs, multiple) {
  if (typeof multiple !== 'number') return;
  const full = inputs.filter(({ checked }) => checked).length >= multiple;
  for (const input of inputs) input.disabled = input.dataset.disabled === 'true' || (full && !input.checked);
}
