/** The theme editor's page: its frame and its data. The script in `client/` fills it. */
import { html, raw } from 'hono/html';

import { storePage } from '../control/page.ts';
import type { EditorModel } from './model.ts';

export function editorPage(shopName: string, model: EditorModel) {
  // No "</script>" may end the element early, whatever the texts in the model say.
  const data = raw(JSON.stringify(model).replaceAll('<', '\\u003c'));
  const body = html`
    <script type="application/json" id="model">
      ${data}
    </script>
    <header class="bar">
      <a class="button" href="/admin" aria-label="Back to the admin">Exit</a>
      <h1>
        <span class="muted">${shopName}</span>
        <span>${templateTitle(model.templateName)}</span>
      </h1>
      <span id="dirty" class="badge" hidden>Unsaved</span>
      <div class="actions">
        <button id="undo" disabled aria-keyshortcuts="Control+Z">Undo</button>
        <button id="redo" disabled aria-keyshortcuts="Control+Shift+Z">Redo</button>
        <button id="discard" disabled>Discard</button>
        <button id="save" class="primary" disabled aria-keyshortcuts="Control+S">Save</button>
      </div>
    </header>
    <p id="problem" role="alert" hidden><span></span> <button id="dismiss" class="quiet">Dismiss</button></p>
    <p id="announcement" class="visually-hidden" role="status"></p>
    <main id="editor">
      <nav id="tree" aria-label="Sections and blocks"></nav>
      <section id="settings" aria-label="Settings"></section>
      <section id="stage" aria-label="Preview">
        <iframe id="preview" title="Preview of the page"></iframe>
      </section>
    </main>
  `;
  return storePage({
    title: `${templateTitle(model.templateName)} · Theme editor`,
    client: 'editor/client/editor',
    body,
  });
}

export function missingTemplatePage(name: string) {
  const body = html`
    <main class="missing">
      <h1>There is no template “${name}”</h1>
      <p>The theme of this shop has no template of that name. The link may be from another theme.</p>
      <p><a class="button" href="/admin/themes/current/editor?template=article">Open the article template</a></p>
    </main>
  `;
  return storePage({ title: 'Theme editor', client: 'editor/client/editor', body });
}

/** `article.long` is the template of articles that asks for the suffix `long`. */
function templateTitle(name: string): string {
  const [type = '', suffix] = name.split('.');
  const title = type.charAt(0).toUpperCase() + type.slice(1);
  return `${title} template${suffix ? `: ${suffix}` : ''}`;
}
