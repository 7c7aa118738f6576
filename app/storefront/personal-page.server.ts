/**
 * The layout of personal pages, whose URL has a token or which are about a person. They're whole documents in the shop's
 * name and colors, because the scripts of a theme, such as its analytics, would see the token.
 */
import { createHash } from 'node:crypto';

import { type Language, textDirection } from '~/messages/language';
import { contrast, legible } from '~/ui/color/contrast';
import { CONTROL_CONTRAST, DARK, LIGHT, TEXT_CONTRAST } from '~/ui/color/palette';
import { textColorOn } from '~/ui/color/text-color';

import { FIELD_STYLES } from './field-styles';
import { Html, html } from './html';
import { TEXT_STYLES } from './text-styles';

/** A page without its layout. */
export interface Page {
  title: string;
  body: Html;
  language: Language;
  /** JavaScript of ours that the page runs. It can only reach the store. */
  script?: string;
}

export interface PageLink {
  label: string;
  /** A path on the storefront, or the URL of another site. */
  href: string;
}

/** The shop as a page shows it. */
export interface Brand {
  name: string;
  /** If null, the shop's name is shown instead. */
  logoUrl: string | null;
  /** The shop's color, `#rrggbb`. */
  accent: string;
}

interface PersonalPage {
  page: Page;
  brand: Brand;
  /** Where the shop's name leads. */
  home: string;
  /** Shown below the page. */
  links: PageLink[];
}

/** No script runs but the page's own, nothing but images is loaded from elsewhere, and forms stay in the shop. */
function policyFor(script: string | undefined): string {
  const hash = script === undefined ? null : createHash('sha256').update(script).digest('base64');
  return [
    ...["default-src 'none'", "style-src 'unsafe-inline'", "img-src https: 'self'"],
    ...(hash === null ? [] : [`script-src 'sha256-${hash}'`, "connect-src 'self'"]),
    ...["form-action 'self'", "base-uri 'none'"],
  ].join('; ');
}

/** Always with status 200, because the app proxy may replace the body of other responses. */
export function personalPage({ page, brand, home, links }: PersonalPage): Response {
  const { title, body, language, script } = page;
  const policy = policyFor(script);
  const document = html`<!doctype html>
    <html lang="${language}" dir="${textDirection(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${title} – ${brand.name}</title>
        <style>
          ${new Html(colors(brand.accent))} ${LAYOUT_STYLES} ${TEXT_STYLES} ${FIELD_STYLES}
        </style>
      </head>
      <body>
        <header>
          <a href="${home}" dir="auto"
            >${
              brand.logoUrl === null
                ? brand.name
                : html`<img src="${brand.logoUrl}" alt="${brand.name}" height="44" referrerpolicy="no-referrer" />`
            }</a
          >
        </header>
        <main class="unwind-page">
          <h1 dir="auto">${title}</h1>
          ${body}
        </main>
        ${
          links.length > 0
            ? html`<nav>
                <ul>
                  ${links.map(({ label, href }) => html`<li><a href="${href}" dir="auto">${label}</a></li>`)}
                </ul>
              </nav>`
            : null
        }
        ${script === undefined ? null : new Html(`<script>${script}</script>`)}
      </body>
    </html>`;
  return new Response(document.toString(), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** The colors as custom properties. The accent is adjusted until buttons and links can be seen. */
function colors(accent: string): string {
  const properties = (palette: typeof LIGHT) => {
    const button = legible({ color: accent, on: palette.card, ratio: CONTROL_CONTRAST });
    const link = legible({ color: accent, on: palette.page, ratio: TEXT_CONTRAST });
    // Towards the text's own color, so that the text stays readable.
    const hover = `color-mix(in srgb, ${button} 85%, ${palette.strong})`;
    return `
      --unwind-page: ${palette.page};
      --unwind-card: ${palette.card};
      --unwind-strong: ${palette.strong};
      --unwind-text: ${palette.soft};
      --unwind-edge: ${palette.edge};
      --unwind-top: ${contrast(accent, palette.card) < 1.5 ? palette.edge : button};
      --unwind-link: ${link};
      --unwind-accent: ${button};
      --unwind-accent-hover: ${hover};
      --unwind-on-accent: ${textColorOn(button)};`;
  };
  return `
    :root {${properties(LIGHT)}
    }
    @media (prefers-color-scheme: dark) {
      :root {${properties(DARK)}
      }
    }`;
}

const LAYOUT_STYLES = new Html(`
body {
  margin: 0;
  padding: 1.5rem 0.75rem 3rem;
  font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;
  color: var(--unwind-text);
  background: var(--unwind-page);
  overflow-wrap: anywhere;
}
header, main, nav {
  box-sizing: border-box;
  max-width: 38rem;
  margin: 0 auto;
}
header {
  padding: 0 0.25rem 1rem;
  font-size: 1.125rem;
  font-weight: 600;
}
header img {
  display: block;
  max-width: 100%;
  height: 2.75rem;
}
a {
  color: var(--unwind-link);
}
header a {
  display: inline-block;
  padding: 0.25rem 0;
  text-decoration: none;
}
header a:hover {
  text-decoration: underline;
}
main {
  padding: 1.75rem 1.25rem;
  background: var(--unwind-card);
  border: 1px solid var(--unwind-edge);
  border-top: 4px solid var(--unwind-top);
  border-radius: 0.875rem;
}
main.unwind-page > :last-child {
  margin-bottom: 0;
}
h1, h2, h3 {
  color: var(--unwind-strong);
}
h1 {
  font-size: 1.625rem;
}
main.unwind-page ul {
  padding-inline-start: 1.25rem;
}
main.unwind-page .unwind-languages {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  margin: 1.5rem 0;
  padding: 0;
  list-style: none;
  font-size: 0.875em;
}
main.unwind-page .unwind-languages li {
  margin: 0;
}
main.unwind-page .unwind-languages a {
  display: inline-block;
  padding: 0.35rem 0;
}
main.unwind-page .unwind-languages a::first-letter {
  text-transform: uppercase;
}
nav ul {
  margin: 1.25rem 0.25rem 0;
  padding: 0;
  list-style: none;
}
nav a {
  display: inline-block;
  padding: 0.5rem 0;
}
a:focus-visible {
  outline: 3px solid #2f9e80;
  outline-offset: 2px;
}
.unwind-product {
  display: flex;
  gap: 1rem;
  align-items: flex-start;
  margin-top: 2rem;
  padding-top: 1.75rem;
  border-top: 1px solid var(--unwind-edge);
}
.unwind-product > div {
  flex: 1;
  min-width: 0;
}
.unwind-product img {
  flex: none;
  width: 7.5rem;
  max-width: 34%;
  height: auto;
  aspect-ratio: 1;
  object-fit: contain;
  border-radius: 0.5rem;
}
main.unwind-page .unwind-product h2 {
  margin: 0 0 0.25rem;
  font-size: 1.125rem;
}
main.unwind-page .unwind-product p {
  margin: 0 0 0.75rem;
}
main.unwind-page .unwind-product select {
  margin: 0.4rem 0 0.75rem;
  font-weight: 400;
}
main.unwind-page [data-part='started']:empty {
  display: none;
}
main.unwind-page [data-part='started'] {
  margin: 1rem 0 0;
  font-weight: 600;
}
@media (prefers-color-scheme: dark) {
  header img {
    padding: 0.4rem 0.6rem;
    background: #fff;
    border-radius: 0.5rem;
  }
}
@media (min-width: 40rem) {
  body {
    padding-top: 3rem;
  }
  main {
    padding: 2.5rem 2.75rem;
  }
}
`);
