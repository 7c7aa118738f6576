/** The page at `/__devstore/`: where everything is, what the control API offers, and switches for the faults. */
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import { FAULT_MODES, FAULT_TARGETS } from '../faults.ts';
import { storePage } from './page.ts';
import { articlePath } from './state-view.ts';

const CALLS = [
  [
    'GET',
    'state',
    'Shop, articles, customers, metaobjects, metafields, theme, installation, webhooks, and the Admin API calls seen.',
  ],
  ['GET', 'mail', 'The messages in the inbox, newest first.'],
  ['DELETE', 'mail', 'Empties the inbox.'],
  ['GET', 'faults', 'The faults that are set.'],
  ['POST', 'faults', 'Sets a fault: {"target", "mode", "times"}; without times it stays until it is cleared.'],
  ['DELETE', 'faults', 'Clears all faults.'],
  ['POST', 'webhooks', 'Signs a webhook, delivers it to the app, answers its first status: {"topic", "payload"}.'],
  [
    'POST',
    'app',
    'Changes the installation: {"action": "install|uninstall"}, or {"action": "grant|revoke", "scopes": []}.',
  ],
  ['POST', 'consent', 'What visitors consent to before they choose: {"analytics": true|false}.'],
] as const;

export function controlPage(context: StoreContext) {
  const articles = context.state.articles.map((article) => ({ title: article.title, path: articlePath(article) }));
  const body = html`
    <main>
      <header>
        <h1>${context.state.shop.name}: local store</h1>
        <p class="muted">A stand-in for ${context.state.shop.domain}. Nothing here leaves this computer.</p>
      </header>

      <nav aria-label="The store">
        ${articles.map(({ title, path }) => destination(path, 'Article', title))}
        ${destination('/admin', 'Admin', `${context.toml.name} inside the shop's admin`)}
        ${destination('/admin/themes/current/editor?template=article', 'Theme editor', 'Blocks of the article template')}
        ${destination('/__devstore/inbox', 'Inbox', 'Every e-mail that the app sends')}
      </nav>

      <section aria-labelledby="faults-title">
        <h2 id="faults-title">Faults</h2>
        <form id="fault-form">
          ${choice('target', 'Target', FAULT_TARGETS)} ${choice('mode', 'Mode', FAULT_MODES)}
          <label>Times <input name="times" type="number" min="1" step="1" placeholder="until cleared" /></label>
          <button class="primary">Set fault</button>
          <button type="button" id="clear-faults">Clear all</button>
        </form>
        <p id="fault-error" class="error" role="alert"></p>
        <ul id="faults" aria-live="polite"></ul>
      </section>

      <section aria-labelledby="consent-title">
        <h2 id="consent-title">Consent</h2>
        <label>
          <input type="checkbox" id="consent" ${context.state.consent.analytics ? 'checked' : ''} />
          Visitors allow analytics; pages that are loaded from now on know
        </label>
      </section>

      <section aria-labelledby="calls-title">
        <h2 id="calls-title">Control API</h2>
        <p class="muted">JSON, under <code>${context.storeUrl}/__devstore/</code></p>
        <dl>
          ${CALLS.map(
            ([method, path, about]) => html`
              <dt>
                <code
                  ><b>${method}</b> ${method === 'GET' ? html`<a href="/__devstore/${path}">${path}</a>` : path}</code
                >
              </dt>
              <dd>${about}</dd>
            `,
          )}
        </dl>
      </section>
    </main>
  `;
  return storePage({ title: 'Local store', client: 'control/client/control', body });
}

function destination(path: string, name: string, about: string) {
  return html`<a href="${path}"><strong>${name}</strong><span>${about}</span></a>`;
}

function choice(name: string, label: string, options: readonly string[]) {
  return html`<label>
    ${label}
    <select name="${name}">
      ${options.map((option) => html`<option>${option}</option>`)}
    </select>
  </label>`;
}
