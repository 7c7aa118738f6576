/** Where the links of a test lead: to nothing, and it says so. For the merchant, so in the admin's language. */
import { themed } from './frame.server';
import { html } from './html';

const REAL = {
  download: 'this link opens the page with the button that downloads the PDF.',
  unsubscribe: 'this link takes the reader’s address off with one press.',
  held: 'this link opens the page on which the reader asks to see, or to have erased, what is held about them.',
};

export function samplePage(what: keyof typeof REAL): Response {
  return themed(
    'This link came with a test',
    html`<p>In an e-mail that a reader asked for, ${REAL[what]}</p>
      <p>You followed it from a test that was sent in the app, so there is nothing here, and nothing is counted.</p>
      <p><a href="/">Back to the shop</a></p>`,
  );
}
