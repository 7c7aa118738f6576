// @ts-check
/* global HTMLElement */
/** The admin page around the app. */
import { askStore } from './host/admin-request.js';
import { startAppMenu } from './host/app-menu.js';
import { element } from './host/element.js';
import { hear, loadApp } from './host/frame.js';
import { startPicker } from './host/picker.js';
import { startSaveBar } from './host/save-bar.js';
import { startScopes } from './host/scopes.js';
import { startTitleBar } from './host/title-bar.js';
import { startToasts } from './host/toasts.js';

startSaveBar();
startTitleBar();
startAppMenu();
startToasts();
startScopes();
startPicker();

hear('id-token', () => askStore('id-token'));
hear('user', () => askStore('user'));
hear('extensions', () => askStore('extensions'));
hear('loading', ({ isLoading }) => showProgress(isLoading));
loadApp(() => showProgress(false));

/** @param {boolean} isLoading */
function showProgress(isLoading) {
  element('progress', HTMLElement).hidden = !isLoading;
}
