/** Where the links of a test lead: to nothing, and it says so. For the merchant, so in the admin's language. */
import { themed } from './frame.server';
import { html } from './html';

export function samplePage(what: 'download' | 'unsubscribe'): Response {
  const real =
    what === 'download'
      ? html`<p>
          In an e-mail that a reader asked for, this link opens the page with the button that downloads the PDF.
        </p>`
      : html`<p>In an e-mail that a reader asked for, this link takes the reader’s address off with one press.</p>`;
  return themed(
    'This link came with a test',
    html`${real}
      <p>You followed it from a test that was sent in the app, so there is nothing here, and nothing is counted.</p>
      <p><a href="/">Back to the shop</a></p>`,
  );
}
