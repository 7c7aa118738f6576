// @ts-check
/* global CSSStyleSheet, customElements, document, location, window */
/** The local App Bridge. Unsupported members throw their name. */
import { bounce } from './bounce.js';
import { request, send, storeOrigin } from './channel.js';
import { config } from './config.js';
import { authorizeFetch } from './fetch.js';
import { idToken } from './id-token.js';
import { Modal, modal } from './modal.js';
import { NavMenu } from './nav-menu.js';
import { followNavigation } from './navigation.js';
import { notImplemented } from './not-implemented.js';
import { picker, resourcePicker } from './pickers.js';
import { rejectSaveBarForms, SaveBar, saveBar } from './save-bar.js';
import { TitleBar } from './title-bar.js';
import { toast } from './toast.js';

const shopify = {
  config,
  origin: storeOrigin,
  ready: Promise.resolve(),
  environment: { embedded: true, mobile: false, pos: false, intent: false },
  app: strict('shopify.app', { extensions: () => request('extensions') }),
  idToken,
  // The app is never opened by an intent.
  intents: strict('shopify.intents', { request: { value: null, subscribe: () => () => undefined } }),
  loading: (isLoading = true) => send('loading', { isLoading }),
  modal: strict('shopify.modal', modal),
  picker,
  resourcePicker,
  saveBar: strict('shopify.saveBar', saveBar),
  scopes: strict('shopify.scopes', {
    query: () => request('scopes'),
    request: (/** @type {string[]} */ scopes) => request('request-scopes', { scopes }),
    revoke: (/** @type {string[]} */ scopes) => request('revoke-scopes', { scopes }),
  }),
  shopifyQL: strict('shopify.shopifyQL', { available: async () => false }),
  toast: strict('shopify.toast', toast),
  user: () => request('user'),
};

if (window.top !== window) start();
// Outside the admin there is no user. Without a store, App Bridge doesn't know where the admin is.
else if (config.shop) location.replace(`${storeOrigin}/admin/apps/unwind${location.pathname}`);
else throw new Error('App Bridge: the page has no shop');

function start() {
  Object.assign(window, { shopify: strict('shopify', shopify) });
  authorizeFetch();
  if (bounce()) return;
  followNavigation();
  rejectSaveBarForms();
  hideElements();
  customElements.define('ui-title-bar', TitleBar);
  customElements.define('ui-save-bar', SaveBar);
  customElements.define('ui-nav-menu', NavMenu);
  customElements.define('ui-modal', Modal);
}

/** Hides the elements that the admin displays. A stylesheet leaves the app's markup unchanged. */
function hideElements() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('ui-title-bar, ui-save-bar, ui-nav-menu { display: none !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Makes reading a missing property an error, except symbols and `then`, which JavaScript itself reads.
 * @param {string} name
 * @param {Record<string, unknown>} object
 */
function strict(name, object) {
  return new Proxy(object, {
    get(target, property) {
      if (property in target || typeof property === 'symbol' || property === 'then')
        return Reflect.get(target, property);
      throw notImplemented(`${name}.${property}`);
    },
  });
}
