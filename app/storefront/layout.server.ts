/** Layout of pages that are rendered inside the shop's theme, in its own fonts and colors. */
import { FIELD_STYLES } from './field-styles';
import { TEXT_STYLES } from './text-styles';
import { type Html, html } from './html';
import { type Language, textDirection } from '~/messages/language';

/**
 * A page inside the theme, which Shopify renders as Liquid. Its status is always 200, even for an error, because the app
 * proxy may replace the body of other responses.
 */
export function themedPage(title: string, body: Html, language: Language = 'en'): Response {
  const page = html`<div class="unwind-page" lang="${language}" dir="${textDirection(language)}">
    <style>
      .unwind-page {
        max-width: 34rem;
        margin: 0 auto;
        padding: 3rem 1.25rem 4rem;
        line-height: 1.6;
        text-align: start;
        overflow-wrap: anywhere;
      }

      ${TEXT_STYLES} ${FIELD_STYLES}
    </style>
    <h1>${title}</h1>
    ${body}
  </div>`;
  return new Response(page.toString(), {
    headers: {
      'Content-Type': 'application/liquid',
      'X-Robots-Tag': 'noindex',
    },
  });
}
