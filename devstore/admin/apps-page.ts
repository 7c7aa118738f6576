/** Settings > Apps: the app's scopes, and installing and uninstalling it. */
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import type { InstallationRecord } from '../state/app.ts';
import { optionalScopes } from '../platform/app/scopes.ts';
import { adminPage, APP_BASE, type Html } from './page.ts';
import { describeScope } from './scope-description.ts';

/** Path of the page and its forms. */
export const APPS_PATH = '/admin/settings/apps';

export function appsPage(context: StoreContext): Html {
  const { installation } = context.state;
  const body = html`
    <h1>Apps</h1>
    <section class="card" aria-labelledby="app-name">
      <h2 id="app-name">${context.toml.name}</h2>
      ${installation ? installed(context, installation) : notInstalled(context)}
    </section>
  `;
  return adminPage(context, { title: 'Apps', current: 'apps', body });
}

/** The app's page while the app isn't installed. */
export function installPage(context: StoreContext): Html {
  const body = html`
    <h1>${context.toml.name}</h1>
    <section class="card">${notInstalled(context)}</section>
  `;
  return adminPage(context, { title: context.toml.name, current: null, body });
}

function installed(context: StoreContext, { installedAt, scopes }: InstallationRecord): Html {
  const app = context.toml.name;
  const optional = optionalScopes(context.toml);
  const since = new Date(installedAt).toLocaleDateString('en', { dateStyle: 'long' });
  return html`<p class="muted">Installed on ${since}.</p>
    <h3>Permissions</h3>
    <ul>
      ${scopes.map(
        (scope) =>
          html`<li class="scope">
            <span>${describeScope(scope)} <code>${scope}</code></span>
            ${optional.includes(scope) ? action('revoke', 'Revoke', scope) : ''}
          </li>`,
      )}
    </ul>
    <p class="muted">
      ${optional.length > 0 ? `Optional permissions, requested when needed: ${optional.map(describeScope).join(', ')}.` : 'No optional permissions.'}
    </p>
    <div class="actions">
      <a class="button" href="${APP_BASE}">Open ${app}</a>
      <button type="button" class="danger" popovertarget="uninstall">Uninstall</button>
    </div>
    <div id="uninstall" popover role="dialog" aria-labelledby="uninstall-title">
      <h3 id="uninstall-title">Uninstall ${app}?</h3>
      <p>${app} loses access to this shop, and everything it published here is deleted. Its blocks show nothing.</p>
      <div class="actions">
        <button type="button" popovertarget="uninstall">Cancel</button>
        ${action('uninstall', `Uninstall ${app}`)}
      </div>
    </div>`;
}

function notInstalled(context: StoreContext): Html {
  return html`<p>${context.toml.name} isn’t installed in this shop, so its blocks show nothing.</p>
    <div class="actions">${action('install', `Install ${context.toml.name}`)}</div>`;
}

function action(name: string, label: string, scope?: string): Html {
  return html`<form method="post" action="${APPS_PATH}">
    <input type="hidden" name="action" value="${name}" />
    ${scope ? html`<input type="hidden" name="scope" value="${scope}" />` : ''}
    <button class="${name === 'install' ? 'primary' : 'danger'}">${label}</button>
  </form>`;
}
