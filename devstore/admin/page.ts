/** The layout of the admin's pages: header and menu. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

import type { StoreContext } from '../context.ts';
import { CLIENT_FILES } from '../pages/client-files.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The app's path in the admin. */
export const APP_BASE = '/admin/apps/unwind';

export const EDITOR_PATH = '/admin/themes/current/editor?template=article';

type MenuItem = 'home' | 'articles' | 'app' | 'apps' | null;

interface AdminPage {
  title: string;
  /** The current page's menu item. */
  current: MenuItem;
  body: Html;
  /** Name of the page's script and stylesheet in `client/`. */
  client?: string;
}

export function adminPage(context: StoreContext, { title, current, body, client }: AdminPage): Html {
  const shop = context.state.shop.name;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${shop}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${CLIENT_FILES}/pages/client/base.css" />
        <link rel="stylesheet" href="/admin/client/admin.css" />
        ${client ? ownFiles(client) : ''}
      </head>
      <body class="${current === 'app' ? 'with-app' : ''}">
        <header id="top">
          <button type="button" id="menu-button" popovertarget="menu">Menu</button>
          <a href="/admin">${shop}</a>
          <span class="muted">${context.state.shop.domain}</span>
        </header>
        ${menu(context, current)}
        <main id="page">${body}</main>
      </body>
    </html>`;
}

/** Always visible on wide screens; opened by its button on narrow ones, without a script. */
function menu(context: StoreContext, current: MenuItem): Html {
  const entry = (href: string, label: string, isCurrent: boolean) =>
    html`<li><a href="${href}" ${isCurrent ? html`aria-current="page"` : ''}>${label}</a></li>`;
  return html`<nav id="menu" popover aria-label="Admin">
    <ul>
      ${entry('/admin', 'Home', current === 'home')} ${entry('/admin/articles', 'Blog posts', current === 'articles')}
    </ul>
    <h2>Online store</h2>
    <ul>
      ${entry(EDITOR_PATH, 'Theme editor', false)} ${entry('/', 'View store', false)}
    </ul>
    <h2>Apps</h2>
    <ul>
      ${entry(APP_BASE, context.toml.name, current === 'app')}
    </ul>
    <ul id="app-menu" aria-label="${context.toml.name}"></ul>
    <ul>
      ${entry('/admin/settings/apps', 'App settings', current === 'apps')}
    </ul>
    <h2>Local store</h2>
    <ul>
      ${entry('/__devstore/inbox', 'Inbox', false)} ${entry('/__devstore/', 'Controls', false)}
    </ul>
  </nav>`;
}

function ownFiles(client: string): Html {
  return html`<link rel="stylesheet" href="/admin/client/${client}.css" />
    <script type="module" src="/admin/client/${client}.js"></script>`;
}
