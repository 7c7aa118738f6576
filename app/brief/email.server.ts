/** The e-mail that brings a Brief. It says the merchant's words only, never what a stranger typed into the form. */
import { type Html, html } from './html';
import { LINK_DAYS } from './links.server';
import type { Brief } from './schema';

interface BriefEmail {
  subject: string;
  text: string;
  html: string;
}

interface Contents {
  brief: Brief;
  shopName: string;
  /** Address of the shop. */
  shopUrl: string;
  /** Address of the page with the download button. */
  link: string;
  unsubscribeLink: string;
}

export function briefEmail(contents: Contents): BriefEmail {
  const { brief, shopName } = contents;
  return {
    subject: `${brief.title}: your copy from ${shopName}`,
    text: textOf(contents),
    html: `<!doctype html>\n${htmlOf(contents).toString()}`,
  };
}

const FORGET = 'If that was not you, ignore this e-mail: nothing else will come of it.';

function textOf({ brief, shopName, shopUrl, link, unsubscribeLink }: Contents): string {
  return [
    brief.title,
    `Here is the guide you asked for. Open this page and press Download:\n${link}`,
    `What is inside:\n${brief.inside.map((line) => `- ${line}`).join('\n')}`,
    `The link works for ${LINK_DAYS} days. After that, the same page sends you a new one.`,
    `--\n${shopName} (${shopUrl}) sent this because this address was typed into the form on one of its articles. ${FORGET}`,
    `Unsubscribe: ${unsubscribeLink}\n`,
  ].join('\n\n');
}

const FONT = "font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;";

function htmlOf({ brief, shopName, shopUrl, link, unsubscribeLink }: Contents): Html {
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>${brief.title}</title>
      <style>
        @media (prefers-color-scheme: dark) {
          .page {
            background: #12171a !important;
          }
          .card {
            background: #1c2427 !important;
            border-color: #303b3f !important;
          }
          .strong {
            color: #f2f6f5 !important;
          }
          .soft {
            color: #b6c2c0 !important;
          }
          .button,
          .button a {
            background: #7fd1b9 !important;
            color: #0d1f1a !important;
          }
        }
        @media (max-width: 620px) {
          .card-cell {
            padding: 28px 22px !important;
          }
        }
      </style>
    </head>
    <body class="page" style="margin: 0; padding: 0; background: #f1f4f2;">
      <div style="display: none; max-height: 0; overflow: hidden; opacity: 0;">${preheader(brief)}</div>
      <table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background: #f1f4f2;">
        <tr>
          <td align="center" style="padding: 32px 12px;">
            <table
              role="presentation"
              width="600"
              cellpadding="0"
              cellspacing="0"
              style="width: 100%; max-width: 600px;"
            >
              <tr>
                <td
                  class="strong"
                  style="padding: 0 8px 18px; ${FONT} font-size: 15px; font-weight: 600; color: #17352d;"
                >
                  ${shopName}
                </td>
              </tr>
              <tr>
                <td
                  class="card card-cell"
                  style="padding: 40px 44px; background: #ffffff; border: 1px solid #dde4e1; border-radius: 14px;"
                >
                  ${card({ brief, link })}
                </td>
              </tr>
              <tr>
                <td
                  class="soft"
                  style="padding: 22px 8px 0; ${FONT} font-size: 13px; line-height: 1.6; color: #5a6966;"
                >
                  <a class="soft" href="${shopUrl}" style="color: #5a6966;">${shopName}</a> sent this because this
                  address was typed into the form on one of its articles. ${FORGET}<br />
                  <a class="soft" href="${unsubscribeLink}" style="color: #5a6966;">Unsubscribe</a>
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>`;
}

function card({ brief, link }: Pick<Contents, 'brief' | 'link'>): Html {
  return html`<h1 class="strong" style="margin: 0 0 14px; ${FONT} font-size: 27px; line-height: 1.25; color: #10231e;">
      ${brief.title}
    </h1>
    <p class="soft" style="margin: 0 0 26px; ${FONT} font-size: 16px; line-height: 1.6; color: #3d4b48;">
      Here is the guide you asked for. The button opens a page where you can download it as a PDF.
    </p>
    <table role="presentation" cellpadding="0" cellspacing="0">
      <tr>
        <td class="button" style="border-radius: 10px; background: #17604c;">
          <a
            href="${link}"
            style="display: inline-block; padding: 16px 30px; ${FONT} font-size: 17px; font-weight: 600; color: #ffffff; text-decoration: none; border-radius: 10px;"
            >Get the guide</a
          >
        </td>
      </tr>
    </table>
    <h2 class="strong" style="margin: 32px 0 10px; ${FONT} font-size: 16px; color: #10231e;">What is inside</h2>
    <ul class="soft" style="margin: 0; padding: 0 0 0 20px; ${FONT} font-size: 16px; line-height: 1.6; color: #3d4b48;">
      ${brief.inside.map((line) => html`<li style="margin: 0 0 4px;">${line}</li>`)}
    </ul>
    <p class="soft" style="margin: 26px 0 0; ${FONT} font-size: 13px; line-height: 1.6; color: #5a6966;">
      The link works for ${LINK_DAYS} days. After that, the same page sends you a new one. If the button does nothing,
      copy this address into your browser:<br /><span style="word-break: break-all;">${link}</span>
    </p>`;
}

/** What inboxes show beside the subject; the blanks keep the text that follows out of it. */
function preheader(brief: Brief): Html {
  return html`${brief.inside[0] ?? brief.title}${Array.from({ length: 60 }, () => html`&#8199;&#65279;`)}`;
}
