/** Settings: the app in the shop, what it may do, and the way out of it and back. */
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import type { InstallationRecord } from '../state.ts';
import { optionalScopes } from '../platform/scopes.ts';
import { adminPage, APP_BASE, type Html } from './page.ts';
import { scopeInWords } from './scope-words.ts';

/** Where the forms of this page post to. */
export const APPS_PATH = '/admin/settings/apps';

export function appsPage(context: StoreContext): Html {
  const { installation } = context.state;
  const body = html`
    <h1>Settings: apps</h1>
    <section class="card" aria-labelledby="app-name">
      <h2 id="app-name">${context.toml.name}</h2>
      ${installation ? installed(context, installation) : notInstalled(context)}
    </section>
  `;
  return adminPage(context, { title: 'Settings: apps', place: 'apps', body });
}

/** What the app's own page shows while the shop does not have it. */
export function installPage(context: StoreContext): Html {
  const body = html`
    <h1>${context.toml.name}</h1>
    <section class="card">${notInstalled(context)}</section>
  `;
  return adminPage(context, { title: context.toml.name, place: null, body });
}

function installed(context: StoreContext, { installedAt, scopes }: InstallationRecord): Html {
  const app = context.toml.name;
  const optional = optionalScopes(context.toml);
  const since = new Date(installedAt).toLocaleDateString('en', { dateStyle: 'long' });
  return html`<p class="muted">Installed on ${since}.</p>
    <h3>What it may do</h3>
    <ul>
      ${scopes.map(
        (scope) =>
          html`<li class="scope">
            <span>${scopeInWords(scope)} <code>${scope}</code></span>
            ${optional.includes(scope) ? action('revoke', 'Revoke', scope) : ''}
          </li>`,
      )}
    </ul>
    <p class="muted">
      ${optional.length > 0 ? `Optional, asked for when it is needed: ${optional.join(', ')}.` : 'It asks for nothing else.'}
    </p>
    <div class="actions">
      <a class="button" href="${APP_BASE}">Open ${app}</a>
      <button type="button" class="danger" popovertarget="uninstall">Uninstall</button>
    </div>
    <div id="uninstall" popover role="dialog" aria-labelledby="uninstall-title">
      <h3 id="uninstall-title">Uninstall ${app}?</h3>
      <p>Its access ends, and what it has published in this shop is deleted. Its blocks show nothing from then on.</p>
      <div class="actions">
        <button type="button" popovertarget="uninstall">Keep it</button>
        ${action('uninstall', `Uninstall ${app}`)}
      </div>
    </div>`;
}

function notInstalled(context: StoreContext): Html {
  return html`<p>${context.toml.name} is not installed in this shop. Its blocks in the theme show nothing.</p>
    <div class="actions">${action('install', `Install ${context.toml.name}`)}</div>`;
}

function action(name: string, label: string, scope?: string): Html {
  return html`<form method="post" action="${APPS_PATH}">
    <input type="hidden" name="action" value="${name}" />
    ${scope ? html`<input type="hidden" name="scope" value="${scope}" />` : ''}
    <button class="${name === 'install' ? 'primary' : 'danger'}">${label}</button>
  </form>`;
}
