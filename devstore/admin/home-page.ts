/** The admin's home page. */
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import { articlesTable } from './articles-page.ts';
import { adminPage, APP_BASE, EDITOR_PATH, type Html } from './page.ts';

export function homePage(context: StoreContext): Html {
  const { installation } = context.state;
  const app = context.toml.name;
  const since = installation && new Date(installation.installedAt).toLocaleDateString('en', { dateStyle: 'long' });
  const body = html`
    <h1>Home</h1>
    <div class="cards">
      ${card(APP_BASE, app, since ? `Installed on ${since}.` : 'Not installed.')}
      ${card(EDITOR_PATH, 'Theme editor', `Add ${app}’s blocks to the article template.`)}
      ${card('/__devstore/inbox', 'Inbox', 'All emails that the app sends.')}
    </div>
    <h2>Blog posts</h2>
    ${articlesTable(context)}
  `;
  return adminPage(context, { title: 'Home', current: 'home', body });
}

function card(href: string, title: string, text: string): Html {
  return html`<a class="card" href="${href}">
    <strong>${title}</strong>
    <span class="muted">${text}</span>
  </a>`;
}
