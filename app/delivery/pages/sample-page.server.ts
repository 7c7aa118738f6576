/** The page that links in a test email lead to. Merchants see it, so it's in English, like the admin. */
import type { Page } from '~/storefront/personal-page.server';
import { html } from '~/storefront/html';

const EXPLANATIONS = {
  download: 'this link opens a page where readers download the PDF.',
  unsubscribe: 'this link opens a page where readers unsubscribe.',
  'your-data': 'this link opens a page where readers request to view or delete their data.',
};

export function samplePage(link: keyof typeof EXPLANATIONS): Page {
  return {
    title: 'This link is from a test email',
    body: html`<p>In a real email, ${EXPLANATIONS[link]}</p>
      <p>This one is from a test email, so it leads nowhere and isn’t counted.</p>`,
    language: 'en',
  };
}
