/** The admin page with the app in a frame. The script in `client/` loads the app and responds to App Bridge. */
import { html, raw } from 'hono/html';

import type { StoreContext } from '../context.ts';
import { appAddress } from '../platform/app/app-address.ts';
import { adminPage, APP_BASE, type Html } from './page.ts';

/** @param path the app's path and query: `/app/routines?page=2` */
export function appPage(context: StoreContext, path: string): Html {
  const app = context.toml.name;
  const model = {
    appAddress: appAddress(context, path),
    appOrigin: context.tunnelUrl,
    base: APP_BASE,
  };
  const body = html`
    <script type="application/json" id="app-model">
      ${raw(JSON.stringify(model).replaceAll('<', '\\u003c'))}
    </script>
    <section id="save-bar" aria-label="Unsaved changes" hidden>
      <p role="status">Unsaved changes</p>
      <button type="button" id="discard">Discard</button>
      <button type="button" id="save" class="primary">Save</button>
    </section>
    <header id="title-bar">
      <span id="app-icon" aria-hidden="true">${app.charAt(0)}</span>
      <span id="app-breadcrumb"></span>
      <h1 id="app-title">${app}</h1>
      <div id="app-actions" class="actions"></div>
      <button type="button" id="app-more-button" popovertarget="app-more" aria-label="More actions" hidden>•••</button>
      <div id="app-more" popover></div>
    </header>
    <div id="progress" role="progressbar" aria-label="Loading"></div>
    <iframe id="app-frame" title="${app}" allow="clipboard-write"></iframe>
    <div id="messages">
      <div id="alerts" role="alert"></div>
      <div id="toasts" role="status"></div>
    </div>
    <dialog id="confirm" aria-labelledby="confirm-title">
      <form method="dialog">
        <h2 id="confirm-title"></h2>
        <p id="confirm-text"></p>
        <div class="actions">
          <button value="cancel">Keep editing</button>
          <button value="confirm" id="confirm-button" class="danger"></button>
        </div>
      </form>
    </dialog>
  `;
  return adminPage(context, { title: app, current: 'app', body, client: 'app-host' });
}
