// @ts-check
/* global document, history, HTMLAnchorElement, location, window */
/**
 * Where the app goes: the admin's address follows it, links to the admin leave the frame, and a page of the app that is
 * loaded anew is loaded by the admin, which knows how to sign in.
 */
import { hear, tell } from './channel.js';
import { config } from './config.js';

/** What the admin adds to the address of the frame; no part of the app's own. */
const ADDED = ['embedded', 'hmac', 'host', 'id_token', 'locale', 'session', 'shop', 'timestamp', 'appLoadId'];

const openWindow = window.open.bind(window);

export function followNavigation() {
  for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
    const change = history[name].bind(history);
    history[name] = (...args) => {
      change(...args);
      tellPath();
    };
  }
  window.addEventListener('popstate', tellPath);
  tellPath();

  hear('navigate', ({ path }) => navigate(path));
  document.addEventListener('click', beforeTheApp, { capture: true });
  window.addEventListener('click', afterTheApp);
  window.open = (address, target, features) =>
    openAddress(String(address ?? ''), target ?? '_blank') ? null : openWindow(address, target, features);
}

/**
 * Opens an address of the admin, or of the app outside its frame. Answers whether it was one.
 * @param {string} address
 * @param {string} target
 */
export function openAddress(address, target) {
  const adminPath = adminPathOf(address);
  if (adminPath !== null) {
    tell('open-admin', { path: adminPath, newTab: target === '_blank' });
    return true;
  }
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !['_top', '_parent'].includes(target)) return false;
  tell('open-app', { path: ownPath(url) });
  return true;
}

/**
 * Lets the app's own router go to a path. Whether unsaved changes are in its way is the app's question, as in Shopify.
 * @param {string} path
 */
function navigate(path) {
  const link = Object.assign(document.createElement('a'), { href: path, hidden: true });
  document.body.append(link);
  link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }));
  link.remove();
}

/**
 * Links to the admin never reach the app's router.
 * @param {MouseEvent} event
 */
function beforeTheApp(event) {
  const link = linkOf(event);
  if (!link) return;
  const newTab = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!openAddress(link.getAttribute('href') ?? '', newTab ? '_blank' : link.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * A link that the app's router leaves to the browser would load a page without a session.
 * @param {MouseEvent} event
 */
function afterTheApp(event) {
  const link = linkOf(event);
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  if (!link || !plain || link.download || link.origin !== location.origin) return;
  if (link.target && link.target !== '_self') return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  tell('open-app', { path: ownPath(new URL(link.href)) });
}

/** @param {MouseEvent} event */
function linkOf(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  return link?.hasAttribute('href') ? link : undefined;
}

function tellPath() {
  tell('path', { path: ownPath(new URL(location.href)) });
}

/** @param {URL} url */
function ownPath(url) {
  for (const name of ADDED) url.searchParams.delete(name);
  return url.pathname + url.search + url.hash;
}

/**
 * The path in this store's admin of an address in Shopify's; null where it is none.
 * @param {string} address
 */
function adminPathOf(address) {
  const store = config.shop.replace('.myshopify.com', '');
  for (const prefix of [
    /^shopify:\/*admin\//i,
    new RegExp(`^https://admin\\.shopify\\.com/store/${store}/`, 'i'),
    new RegExp(`^https://${config.shop.replaceAll('.', '\\.')}/admin/`, 'i'),
  ]) {
    if (prefix.test(address)) return address.replace(prefix, '/admin/');
  }
  return null;
}
