// @ts-check
/* global document, HTMLElement, history, location */
/** The app's links in the admin's menu, and the admin's URL, which follows the app's. */
import { element } from './element.js';
import { model, onMessage, send } from './frame.js';
import { leaveFor, shakeSaveBar } from './save-bar.js';

/** @type {{ label: string, path: string, home: boolean }[]} */
let items = [];
let path = location.pathname.slice(model.base.length) || '/';

export function startAppMenu() {
  onMessage('nav-menu', (body) => {
    items = body.items;
    show();
  });
  onMessage('path', (body) => {
    path = body.path;
    // The frame adds the history entry. A second one here would need two steps back.
    history.replaceState(null, '', model.base + path);
    show();
  });
  onMessage('open-app', (body) => leaveFor(model.base + body.path));
  onMessage('open-admin', (body) => (body.newTab ? openTab(body.path) : leaveFor(body.path)));
}

/** @param {string} adminPath */
function openTab(adminPath) {
  globalThis.open(adminPath, '_blank', 'noopener');
}

function show() {
  const links = items.filter(({ home }) => !home);
  const current = links.filter((each) => isBelow(path, each.path)).sort((a, b) => b.path.length - a.path.length)[0];
  element('app-menu', HTMLElement).replaceChildren(...links.map((item) => entry(item, item === current)));
}

/**
 * @param {{ label: string, path: string }} item
 * @param {boolean} isCurrent
 */
function entry(item, isCurrent) {
  const link = document.createElement('a');
  link.href = model.base + item.path;
  link.textContent = item.label;
  link.dataset.appPath = item.path;
  if (isCurrent) link.ariaCurrent = 'page';
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    element('menu', HTMLElement).hidePopover();
    shakeSaveBar();
    send('navigate', { path: item.path });
  });
  const listItem = document.createElement('li');
  listItem.append(link);
  return listItem;
}

/**
 * @param {string} page
 * @param {string} item
 */
function isBelow(page, item) {
  const [pagePath = ''] = page.split(/[?#]/);
  return pagePath === item || pagePath.startsWith(`${item}/`);
}
