/** The theme editor's page. The script in `client/` renders its content. */
import { html, raw } from 'hono/html';

import { storePage } from '../pages/store-page.ts';
import type { EditorModel } from './model/model.ts';
import { type Choice, templateTitle } from './model/pages.ts';

export function editorPage(shopName: string, model: EditorModel) {
  // An unescaped "</script>" would close the element.
  const data = raw(JSON.stringify(model).replaceAll('<', '\\u003c'));
  const body = html`
    <script type="application/json" id="model">
      ${data}
    </script>
    <header class="bar">
      <a id="exit" class="button" href="/admin" aria-label="Exit to the admin">Exit</a>
      <h1 class="muted">${shopName}</h1>
      ${picker('template-picker', 'Template', model.templates, model.templateName)}
      ${picker('page-picker', 'Preview page', model.pages, model.previewPath)}
      <span id="dirty" class="badge" hidden>Unsaved</span>
      <div class="actions">
        <button id="inspector" aria-pressed="true" title="Click in the preview to select sections and blocks">
          Inspector
        </button>
        <button id="undo" disabled aria-keyshortcuts="Control+Z">Undo</button>
        <button id="redo" disabled aria-keyshortcuts="Control+Shift+Z">Redo</button>
        <button id="discard" disabled>Discard</button>
        <button id="save" class="primary" disabled aria-keyshortcuts="Control+S">Save</button>
      </div>
    </header>
    <p id="problem" role="alert" hidden><span></span> <button id="dismiss" class="quiet">Dismiss</button></p>
    <p id="announcement" class="visually-hidden" role="status"></p>
    <main id="editor">
      <div id="side">
        <div id="views" role="group" aria-label="View">
          <button id="show-sections">Sections</button>
          <button id="show-embeds">App embeds</button>
        </div>
        <nav id="tree" aria-label="Sections and blocks"></nav>
        <section id="embeds" aria-label="App embeds" hidden></section>
      </div>
      <section id="settings" aria-label="Settings"></section>
      <section id="stage" aria-label="Preview">
        <iframe id="preview" title="Preview of the page"></iframe>
        <p id="no-page" class="muted" hidden>No page uses this template.</p>
      </section>
    </main>
    <dialog id="leave" aria-labelledby="leave-title">
      <form method="dialog">
        <h2 id="leave-title">Leave page with unsaved changes?</h2>
        <p>Leaving this page deletes all unsaved changes.</p>
        <div class="choices">
          <button value="stay">Keep editing</button>
          <button class="danger" value="leave">Leave page</button>
        </div>
      </form>
    </dialog>
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
      <h1>Template not found</h1>
      <p>The theme has no JSON template named “${name}”. The link may be for another theme.</p>
      <p><a class="button" href="/admin">Go to the admin</a></p>
    </main>
  `;
  return storePage({ title: 'Theme editor', client: 'editor/client/editor', script: false, body });
}

function picker(id: string, label: string, choices: Choice[], chosen: string | null) {
  return html`<span class="picker">
    <select id="${id}" aria-label="${label}" autocomplete="off" ${choices.length === 0 ? 'disabled' : ''}>
      ${choices.length === 0 ? html`<option>No pages</option>` : ''}
      ${choices.map(
        (each) => html`<option value="${each.value}" ${each.value === chosen ? 'selected' : ''}>${each.label}</option>`,
      )}
    </select>
  </span>`;
}
