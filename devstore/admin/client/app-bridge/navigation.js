// @ts-check
/* global document, history, HTMLAnchorElement, location, window */
/**
 * Navigation: the admin's URL follows the app's, links to the admin leave the frame, and full page loads go through the
 * admin, which adds a session token.
 */
import { onMessage, send } from './channel.js';
import { config } from './config.js';

/** Parameters that the admin adds to the frame's URL. */
const ADMIN_PARAMETERS = [
  'embedded',
  'hmac',
  'host',
  'id_token',
  'locale',
  'session',
  'shop',
  'timestamp',
  'appLoadId',
];

const openWindow = window.open.bind(window);

export function followNavigation() {
  for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
    const change = history[name].bind(history);
    history[name] = (...args) => {
      change(...args);
      sendPath();
    };
  }
  window.addEventListener('popstate', sendPath);
  sendPath();

  onMessage('navigate', ({ path }) => navigate(path));
  document.addEventListener('click', openAdminLink, { capture: true });
  window.addEventListener('click', openAppLink);
  window.open = (address, target, features) =>
    openAddress(String(address ?? ''), target ?? '_blank') ? null : openWindow(address, target, features);
}

/**
 * Opens a URL of the admin, or of the app in the top window. Returns whether it did.
 * @param {string} address
 * @param {string} target
 */
export function openAddress(address, target) {
  const adminPath = adminPathOf(address);
  if (adminPath !== null) {
    send('open-admin', { path: adminPath, newTab: target === '_blank' });
    return true;
  }
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !['_top', '_parent'].includes(target)) return false;
  send('open-app', { path: appPath(url) });
  return true;
}

/**
 * Navigates with the app's router. As in Shopify, the app handles unsaved changes.
 * @param {string} path
 */
function navigate(path) {
  const link = Object.assign(document.createElement('a'), { href: path, hidden: true });
  document.body.append(link);
  link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }));
  link.remove();
}

/**
 * Opens links to the admin before the app's router sees them.
 * @param {MouseEvent} event
 */
function openAdminLink(event) {
  const link = linkOf(event);
  if (!link) return;
  const newTab = event.ctrlKey || event.metaKey || event.shiftKey;
  if (!openAddress(link.getAttribute('href') ?? '', newTab ? '_blank' : link.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Loads links that the app's router ignores through the admin, as the page would otherwise have no session token.
 * @param {MouseEvent} event
 */
function openAppLink(event) {
  const link = linkOf(event);
  const isPlainClick =
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  if (!link || !isPlainClick || link.download || link.origin !== location.origin) return;
  if (link.target && link.target !== '_self') return;
  if (link.hash && link.pathname === location.pathname) return;
  event.preventDefault();
  send('open-app', { path: appPath(new URL(link.href)) });
}

/** @param {MouseEvent} event */
function linkOf(event) {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  return link?.hasAttribute('href') ? link : undefined;
}

function sendPath() {
  send('path', { path: appPath(new URL(location.href)) });
}

/** @param {URL} url */
function appPath(url) {
  for (const name of ADMIN_PARAMETERS) url.searchParams.delete(name);
  return url.pathname + url.search + url.hash;
}

/**
 * The local admin's path for a URL of Shopify's admin; null for other URLs.
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
