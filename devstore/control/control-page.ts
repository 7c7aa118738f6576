/** The page at `/__devstore/`: links, faults, consent, and a list of the control API's requests. */
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import { FAULT_MODES, FAULT_TARGETS } from '../faults.ts';
import { storePage } from '../pages/store-page.ts';
import { articlePath } from '../state/content.ts';

const REQUESTS = [
  [
    'GET',
    'state',
    'Returns everything the store knows: content, customers, theme, installation, webhooks and Admin API requests.',
  ],
  ['GET', 'mail', 'Returns the emails in the inbox, newest first.'],
  ['DELETE', 'mail', 'Deletes all emails.'],
  ['GET', 'faults', 'Returns the active faults.'],
  ['POST', 'faults', 'Sets a fault: {"target", "mode", "times"}. Without times, it stays until it is cleared.'],
  ['DELETE', 'faults', 'Clears all faults.'],
  ['POST', 'webhooks', 'Sends a signed webhook to the app and returns its status: {"topic", "payload"}.'],
  [
    'POST',
    'app',
    'Installs or uninstalls the app, or changes its scopes: {"action": "install|uninstall"} or {"action": "grant|revoke", "scopes": []}.',
  ],
  [
    'POST',
    'products/ID',
    'Changes a product: {"title", "status", "price", "inventory"}, the last two for all of its variants.',
  ],
  ['DELETE', 'products/ID', 'Deletes a product.'],
  ['DELETE', 'files/ID', 'Deletes a file.'],
  ['POST', 'metaobjects', 'Changes fields of a metaobject, unchecked: {"type", "handle", "fields"}.'],
  ['DELETE', 'metaobjects', 'Deletes a metaobject: {"type", "handle"}.'],
  ['POST', 'proxy', 'Changes the app proxy’s path, as a merchant can: {"path": "/community/routines"}.'],
  ['POST', 'consent', 'Sets whether visitors allow analytics: {"analytics": true|false}.'],
] as const;

export function controlPage(context: StoreContext) {
  const articles = context.state.articles.map((article) => ({ title: article.title, path: articlePath(article) }));
  const body = html`
    <main>
      <header>
        <h1>Local store</h1>
        <p class="muted">Stands in for ${context.state.shop.domain}. Nothing leaves this computer.</p>
      </header>

      <nav aria-label="Pages">
        ${articles.map(({ title, path }) => pageLink(path, title, 'Article'))}
        ${pageLink('/admin', 'Admin', `${context.toml.name} in the shop’s admin`)}
        ${pageLink('/admin/themes/current/editor?template=article', 'Theme editor', 'Blocks in the article template')}
        ${pageLink('/__devstore/inbox', 'Inbox', 'All emails that the app sends')}
      </nav>

      <section aria-labelledby="faults-title">
        <h2 id="faults-title">Faults</h2>
        <p class="muted">Make a part of the store fail, to see how the app copes.</p>
        <form id="fault-form">
          ${select('target', 'Target', FAULT_TARGETS)} ${select('mode', 'Mode', FAULT_MODES)}
          <label>Times <input name="times" type="number" min="1" step="1" placeholder="until cleared" /></label>
          <button class="primary">Set fault</button>
          <button type="button" id="clear-faults">Clear all</button>
        </form>
        <p id="fault-error" class="error" role="alert"></p>
        <ul id="faults" aria-live="polite"></ul>
      </section>

      <section aria-labelledby="consent-title">
        <h2 id="consent-title">Customer privacy</h2>
        <label>
          <input type="checkbox" id="consent" ${context.state.consent.analytics ? 'checked' : ''} />
          Visitors allow analytics (applies to pages loaded from now on)
        </label>
      </section>

      <section aria-labelledby="calls-title">
        <h2 id="calls-title">Control API</h2>
        <p class="muted">JSON requests to <code>${context.storeUrl}/__devstore/</code></p>
        <dl>
          ${REQUESTS.map(
            ([method, path, description]) => html`
              <dt>
                <code
                  ><b>${method}</b> ${method === 'GET' ? html`<a href="/__devstore/${path}">${path}</a>` : path}</code
                >
              </dt>
              <dd>${description}</dd>
            `,
          )}
        </dl>
      </section>
    </main>
  `;
  return storePage({ title: 'Local store', client: 'control/client/control', body });
}

function pageLink(path: string, name: string, description: string) {
  return html`<a href="${path}"><strong>${name}</strong><span>${description}</span></a>`;
}

function select(name: string, label: string, options: readonly string[]) {
  return html`<label>
    ${label}
    <select name="${name}">
      ${options.map((option) => html`<option>${option}</option>`)}
    </select>
  </label>`;
}
