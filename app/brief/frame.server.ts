/** The frame of a page that the shop's theme renders: plain, in the theme's own type and colours. */
import { type Html, html } from './html';

/**
 * A page within the theme. Shopify evaluates it as Liquid; `html` keeps everything that varies out of its reach.
 * People's pages answer 200 and say in words what is wrong: what a proxy does to other statuses is not promised.
 */
export function themed(title: string, body: Html): Response {
  const page = html`<div class="unwind-page">
    <style>
      .unwind-page {
        max-width: 34rem;
        margin: 0 auto;
        padding: 3rem 1.25rem 4rem;
        line-height: 1.6;
        overflow-wrap: anywhere;
      }
      .unwind-page * {
        box-sizing: border-box;
      }
      .unwind-page h1 {
        margin: 0 0 1rem;
        line-height: 1.2;
      }
      .unwind-page p,
      .unwind-page ul {
        margin: 0 0 1.25rem;
      }
      .unwind-page label {
        display: block;
        margin: 0 0 0.4rem;
        font-weight: 600;
      }
      .unwind-page input[type='email'] {
        display: block;
        width: 100%;
        min-height: 3rem;
        padding: 0.6rem 0.9rem;
        font: inherit;
        color: inherit;
        background: transparent;
        border: 1px solid currentColor;
        border-radius: 0.5rem;
      }
      .unwind-page button {
        min-height: 3rem;
        padding: 0.75rem 1.6rem;
        font: inherit;
        font-weight: 600;
        color: #fff;
        background: #17604c;
        border: 0;
        border-radius: 0.5rem;
        cursor: pointer;
      }
      .unwind-page button:hover {
        background: #10493a;
      }
      .unwind-page :is(button, input, a):focus-visible {
        outline: 3px solid #2f9e80;
        outline-offset: 2px;
      }
      .unwind-page .unwind-error {
        margin: 0.4rem 0 0;
        padding-left: 0.7rem;
        border-left: 4px solid #b3261e;
        font-weight: 600;
      }
      .unwind-page .unwind-field {
        margin: 0 0 1.25rem;
      }
      .unwind-page .unwind-small {
        font-size: 0.875em;
        opacity: 0.8;
      }
    </style>
    <h1>${title}</h1>
    ${body}
  </div>`;
  return new Response(page.toString(), {
    headers: {
      'Content-Type': 'application/liquid',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/** A form of one button. */
export function buttonForm(action: string, label: string): Html {
  return html`<form method="post" action="${action}"><button type="submit">${label}</button></form>`;
}
