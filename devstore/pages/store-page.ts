/** Layout of the store's own pages. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

import { CLIENT_FILES } from './client-files.ts';

export interface StorePage {
  title: string;
  /** Path of the stylesheet and script, without extension: `mail/client/inbox`. */
  client: string;
  /** Whether the page has a script. */
  script?: boolean;
  body: HtmlEscapedString | Promise<HtmlEscapedString>;
}

export function storePage({
  title,
  client,
  script = true,
  body,
}: StorePage): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${CLIENT_FILES}/pages/client/base.css" />
        <link rel="stylesheet" href="${CLIENT_FILES}/${client}.css" />
        ${script ? html`<script type="module" src="${CLIENT_FILES}/${client}.js"></script>` : ''}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
