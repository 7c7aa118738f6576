/** The inbox page. What a message's HTML says is shown in a sandbox: it never runs script, least of all in this origin. */
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import { storePage } from '../control/page.ts';
import type { MailMessage } from './message.ts';
import type { MailServer } from './server.ts';

/** Links open outside the frame; script, forms and everything of this origin stay out of reach. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** Says the same as the frame's attribute, for whoever opens the message's address by itself. */
const MESSAGE_POLICY = `sandbox ${SANDBOX}; default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src data:`;

const PAGE_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'self'";

/** A message in the list: what is shown before it is opened. */
export type MailSummary = Pick<MailMessage, 'id' | 'receivedAt' | 'from' | 'to' | 'subject'>;

export function inboxRoutes(context: StoreContext, mail: MailServer): Hono {
  const routes = new Hono();

  routes.get('/', (c) => {
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(inboxPage(context.state.shop.name));
  });

  routes.get('/messages', (c) => {
    const summaries = mail
      .messages()
      .map(({ id, receivedAt, from, to, subject }): MailSummary => ({ id, receivedAt, from, to, subject }));
    return c.json(summaries);
  });

  routes.get('/messages/:id', (c) => {
    const message = find(c, mail);
    return message ? c.json(message) : c.json({ error: 'There is no such message.' }, 404);
  });

  routes.get('/messages/:id/html', (c) => {
    const message = find(c, mail);
    if (!message) return c.text('There is no such message.', 404);
    c.header('Content-Security-Policy', MESSAGE_POLICY);
    c.header('Referrer-Policy', 'no-referrer');
    return c.html(openLinksOutside(message.html));
  });

  routes.get('/messages/:id/raw', (c) => {
    const id = c.req.param('id');
    const bytes = mail.raw(id);
    if (!bytes) return c.text('There is no such message.', 404);
    c.header('Content-Type', 'message/rfc822');
    c.header('Content-Disposition', `attachment; filename="${id}.eml"`);
    return c.body(new Uint8Array(bytes));
  });

  return routes;
}

function find(c: Context, mail: MailServer): MailMessage | undefined {
  return mail.messages().find(({ id }) => id === c.req.param('id'));
}

/** A `base` before everything but the doctype: the first one counts, whatever the message brings of its own. */
function openLinksOutside(messageHtml: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(messageHtml)?.[0] ?? '';
  return `${doctype}<base target="_blank">${messageHtml.slice(doctype.length)}`;
}

function inboxPage(shopName: string) {
  const body = html`
    <header class="bar">
      <a class="button" href="/__devstore/">${shopName}</a>
      <h1>Inbox <span id="unread" class="badge" hidden></span></h1>
      <p id="state" class="muted" role="status"></p>
      <button id="delete-all" class="danger" disabled>Delete all</button>
    </header>
    <main id="inbox">
      <nav aria-label="Messages">
        <ul id="messages"></ul>
        <div id="empty" hidden>
          <h2>No mail yet</h2>
          <p class="muted">
            E-mails that the app sends arrive here. Ask for the Buyer's Brief in the article to get one.
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
        <iframe id="html" title="The message as HTML" sandbox="${SANDBOX}"></iframe>
        <pre id="text" hidden tabindex="0"></pre>
        <dl id="headers" hidden></dl>
      </article>
      <p id="unselected" class="muted" hidden>Choose a message.</p>
    </main>
  `;
  return storePage({ title: 'Inbox', client: 'mail/client/inbox', body });
}
