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
import { LAYOUT_STYLES } from './layout-styles';
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
