// @ts-check
/* global HTMLElement */
/** The admin page around the app: handles App Bridge's messages. */
import { postToStore } from './host/admin-request.js';
import { startAppMenu } from './host/app-menu.js';
import { element } from './host/element.js';
import { loadApp, onMessage } from './host/frame.js';
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

onMessage('id-token', () => postToStore('id-token'));
onMessage('user', () => postToStore('user'));
onMessage('extensions', () => postToStore('extensions'));
onMessage('loading', ({ isLoading }) => showProgress(isLoading));
loadApp(() => showProgress(false));

/** @param {boolean} isLoading */
function showProgress(isLoading) {
  element('progress', HTMLElement).hidden = !isLoading;
}
