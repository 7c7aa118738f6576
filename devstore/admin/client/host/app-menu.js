// @ts-check
/* global document, HTMLElement, history, location */
/** The app's part of the admin's menu, and the admin's address, which follows the app's. */
import { element } from './element.js';
import { hear, model, tell } from './frame.js';
import { leaveFor, shakeSaveBar } from './save-bar.js';

/** @type {{ label: string, path: string, home: boolean }[]} */
let items = [];
let path = location.pathname.slice(model.base.length) || '/';

export function startAppMenu() {
  hear('nav-menu', (body) => {
    items = body.items;
    show();
  });
  hear('path', (body) => {
    path = body.path;
    // The frame's own history has the steps; a step of the page as well would have to be gone back twice.
    history.replaceState(null, '', model.base + path);
    show();
  });
  hear('open-app', (body) => leaveFor(model.base + body.path));
  hear('open-admin', (body) => (body.newTab ? openTab(body.path) : leaveFor(body.path)));
}

/** @param {string} adminPath */
function openTab(adminPath) {
  globalThis.open(adminPath, '_blank', 'noopener');
}

function show() {
  const shown = items.filter(({ home }) => !home);
  const current = shown.filter((each) => isBelow(path, each.path)).sort((a, b) => b.path.length - a.path.length)[0];
  element('app-menu', HTMLElement).replaceChildren(...shown.map((item) => entry(item, item === current)));
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
    tell('navigate', { path: item.path });
  });
  const made = document.createElement('li');
  made.append(link);
  return made;
}

/**
 * @param {string} page
 * @param {string} item
 */
function isBelow(page, item) {
  const [bare = ''] = page.split(/[?#]/);
  return bare === item || bare.startsWith(`${item}/`);
}
