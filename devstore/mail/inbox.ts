/** The inbox page. Email HTML is sandboxed and can't run scripts. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';

import { storePage } from '../pages/store-page.ts';
import type { MailMessage } from './message.ts';
import type { MailServer } from './server.ts';

/** Allows links that open outside the frame, but no scripts, forms or same-origin access. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** Applies the sandbox also when the message's URL is opened directly. */
const MESSAGE_POLICY = `sandbox ${SANDBOX}; default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src data:`;

const PAGE_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'self'";

/** A message in the list. */
export type MailSummary = Pick<MailMessage, 'id' | 'receivedAt' | 'from' | 'to' | 'subject'>;

export function inboxRoutes(mail: MailServer): Hono {
  const routes = new Hono();

  routes.get('/', (c) => {
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(inboxPage());
  });

  routes.get('/messages', (c) => {
    const summaries = mail
      .messages()
      .map(({ id, receivedAt, from, to, subject }): MailSummary => ({ id, receivedAt, from, to, subject }));
    return c.json(summaries);
  });

  routes.get('/messages/:id', (c) => {
    const message = find(c, mail);
    return message ? c.json(message) : c.json({ error: 'Message not found' }, 404);
  });

  routes.get('/messages/:id/html', (c) => {
    const message = find(c, mail);
    if (!message) return c.text('Message not found', 404);
    c.header('Content-Security-Policy', MESSAGE_POLICY);
    c.header('Referrer-Policy', 'no-referrer');
    return c.html(addBaseTarget(message.html));
  });

  routes.get('/messages/:id/raw', (c) => {
    const id = c.req.param('id');
    const bytes = mail.raw(id);
    if (!bytes) return c.text('Message not found', 404);
    c.header('Content-Type', 'message/rfc822');
    c.header('Content-Disposition', `attachment; filename="${id}.eml"`);
    return c.body(new Uint8Array(bytes));
  });

  return routes;
}

function find(c: Context, mail: MailServer): MailMessage | undefined {
  return mail.messages().find(({ id }) => id === c.req.param('id'));
}

/** Makes links open in a new tab. The `base` goes right after the doctype, as only the first one counts. */
function addBaseTarget(messageHtml: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(messageHtml)?.[0] ?? '';
  return `${doctype}<base target="_blank">${messageHtml.slice(doctype.length)}`;
}

function inboxPage() {
  const body = html`
    <header class="bar">
      <a class="button" href="/__devstore/">Local store</a>
      <h1>Inbox <span id="unread" class="badge" hidden></span></h1>
      <p id="state" class="muted" role="status"></p>
      <button id="delete-all" class="danger" disabled>Delete all</button>
    </header>
    <main id="inbox">
      <nav aria-label="Messages">
        <ul id="messages"></ul>
        <div id="empty" hidden>
          <h2>No emails yet</h2>
          <p class="muted">
            Emails that the app sends arrive here. To get one, request the Buyer’s Brief in an article.
          </p>
        </div>
      </nav>
      <article id="message" aria-label="Message" tabindex="-1" hidden>
        <a id="back" class="button" href="#">All messages</a>
        <h2 id="subject"></h2>
        <dl id="envelope"></dl>
        <div id="views" role="group" aria-label="View">
          <button data-view="html">HTML</button>
          <button data-view="text">Plain text</button>
          <button data-view="headers">Headers</button>
          <a id="raw" download>Download .eml</a>
        </div>
        <iframe id="html" title="HTML message" sandbox="${SANDBOX}"></iframe>
        <pre id="text" hidden tabindex="0"></pre>
        <dl id="headers" hidden></dl>
      </article>
      <p id="unselected" class="muted" hidden>Select a message</p>
    </main>
  `;
  return storePage({ title: 'Inbox', client: 'mail/client/inbox', body });
}
