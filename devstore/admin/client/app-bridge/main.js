// @ts-check
/* global CSSStyleSheet, customElements, document, location, window */
/** App Bridge as far as this store plays it: what it lacks, it says. */
import { bounce } from './bounce.js';
import { ask, storeOrigin, tell } from './channel.js';
import { config } from './config.js';
import { authorizeFetch } from './fetch.js';
import { idToken } from './id-token.js';
import { Modal, modal } from './modal.js';
import { NavMenu } from './nav-menu.js';
import { followNavigation } from './navigation.js';
import { notImplemented } from './not-implemented.js';
import { picker, resourcePicker } from './pickers.js';
import { refuseSaveBarForms, SaveBar, saveBar } from './save-bar.js';
import { TitleBar } from './title-bar.js';
import { toast } from './toast.js';

const shopify = {
  config,
  origin: storeOrigin,
  ready: Promise.resolve(),
  environment: { embedded: true, mobile: false, pos: false, intent: false },
  app: loud('shopify.app', { extensions: () => ask('extensions') }),
  idToken,
  // The app is opened from the menu, never by an intent.
  intents: loud('shopify.intents', { request: { value: null, subscribe: () => () => undefined } }),
  loading: (isLoading = true) => tell('loading', { isLoading }),
  modal: loud('shopify.modal', modal),
  picker,
  resourcePicker,
  saveBar: loud('shopify.saveBar', saveBar),
  scopes: loud('shopify.scopes', {
    query: () => ask('scopes'),
    request: (/** @type {string[]} */ scopes) => ask('request-scopes', { scopes }),
    revoke: (/** @type {string[]} */ scopes) => ask('revoke-scopes', { scopes }),
  }),
  shopifyQL: loud('shopify.shopifyQL', { available: async () => false }),
  toast: loud('shopify.toast', toast),
  user: () => ask('user'),
};

if (window.top === window) {
  // Outside the admin there is nobody to sign in with.
  location.replace(`${storeOrigin}/admin/apps/unwind${location.pathname}`);
} else {
  start();
}

function start() {
  Object.assign(window, { shopify: loud('shopify', shopify) });
  authorizeFetch();
  if (bounce()) return;
  followNavigation();
  refuseSaveBarForms();
  hideElements();
  customElements.define('ui-title-bar', TitleBar);
  customElements.define('ui-save-bar', SaveBar);
  customElements.define('ui-nav-menu', NavMenu);
  customElements.define('ui-modal', Modal);
}

/** The admin shows what these say; in the page they take no room. A style sheet leaves the app's markup as it is. */
function hideElements() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('ui-title-bar, ui-save-bar, ui-nav-menu { display: none !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/**
 * The object, but asking it for what it lacks is an error. Symbols and `then` are asked for by the language itself.
 * @param {string} name
 * @param {Record<string, unknown>} object
 */
function loud(name, object) {
  return new Proxy(object, {
    get(target, property) {
      if (property in target || typeof property === 'symbol' || property === 'then')
        return Reflect.get(target, property);
      throw notImplemented(`${name}.${property}`);
    },
  });
}
