/** The frame of the admin's pages: the shop's name, and the menu. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

import type { StoreContext } from '../context.ts';
import { CLIENT_FILES } from '../control/client-files.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Where the app lives in the admin. */
export const APP_BASE = '/admin/apps/unwind';

export const EDITOR_PATH = '/admin/themes/current/editor?template=article';

type Place = 'home' | 'articles' | 'app' | 'apps' | null;

interface AdminPage {
  title: string;
  /** What the menu marks as the page that one is on. */
  place: Place;
  body: Html;
  /** Name of a script and a style sheet of its own in `client/`. */
  client?: string;
}

export function adminPage(context: StoreContext, { title, place, body, client }: AdminPage): Html {
  const shop = context.state.shop.name;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${shop}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${CLIENT_FILES}/control/client/base.css" />
        <link rel="stylesheet" href="/admin/client/admin.css" />
        ${client ? ownFiles(client) : ''}
      </head>
      <body class="${place === 'app' ? 'with-app' : ''}">
        <header id="top">
          <button type="button" id="menu-button" popovertarget="menu">Menu</button>
          <a href="/admin">${shop}</a>
          <span class="muted">${context.state.shop.domain}</span>
        </header>
        ${menu(context, place)}
        <main id="page">${body}</main>
      </body>
    </html>`;
}

/** On a wide screen the menu always shows; on a narrow one its button opens it, without script. */
function menu(context: StoreContext, place: Place): Html {
  const entry = (href: string, label: string, isCurrent: boolean) =>
    html`<li><a href="${href}" ${isCurrent ? html`aria-current="page"` : ''}>${label}</a></li>`;
  return html`<nav id="menu" popover aria-label="Admin">
    <ul>
      ${entry('/admin', 'Home', place === 'home')} ${entry('/admin/articles', 'Blog posts', place === 'articles')}
    </ul>
    <h2>Sales channels</h2>
    <ul>
      ${entry(EDITOR_PATH, 'Online store: theme editor', false)} ${entry('/', 'View the shop', false)}
    </ul>
    <h2>Apps</h2>
    <ul>
      ${entry(APP_BASE, context.toml.name, place === 'app')}
    </ul>
    <ul id="app-menu" aria-label="${context.toml.name}"></ul>
    <ul>
      ${entry('/admin/settings/apps', 'Settings: apps', place === 'apps')}
    </ul>
    <h2>On this computer</h2>
    <ul>
      ${entry('/__devstore/inbox', 'Inbox', false)} ${entry('/__devstore/', 'Local store', false)}
    </ul>
  </nav>`;
}

function ownFiles(client: string): Html {
  return html`<link rel="stylesheet" href="/admin/client/${client}.css" />
    <script type="module" src="/admin/client/${client}.js"></script>`;
}
