// @ts-check
/* global HTMLElement */
/** The admin page around the app. */
import { startAppMenu } from './host/app-menu.js';
import { element } from './host/element.js';
import { hear, loadApp } from './host/frame.js';
import { startSaveBar } from './host/save-bar.js';
import { startTitleBar } from './host/title-bar.js';
import { startToasts } from './host/toasts.js';

startSaveBar();
startTitleBar();
startAppMenu();
startToasts();

hear('id-token', () => fromAdmin('/admin/bridge/id-token'));
hear('scopes', () => fromAdmin('/admin/bridge/scopes'));
hear('loading', ({ isLoading }) => showProgress(isLoading));
loadApp(() => showProgress(false));

/** @param {boolean} isLoading */
function showProgress(isLoading) {
  element('progress', HTMLElement).hidden = !isLoading;
}

/** @param {string} address */
async function fromAdmin(address) {
  const answer = await fetch(address, { method: 'POST' });
  if (!answer.ok) throw new Error(`The admin answered ${answer.status}.`);
  return answer.json();
}
