/** The pages that the link to a Brief leads to. */
import type { LinkState } from '../link/download.server';
import { buttonForm, themed } from './frame.server';
import { type Html, html } from './html';
import type { Language } from '../language';
import { wordsOf } from './words/words-of';

/** Fields that the buttons send. */
export const OPENING = 'opening';
export const WISH = 'wish';

export type Wish = 'download' | 'new-link';

interface LinkPage {
  language: Language;
  title: string;
  inside: string[];
  /** Where the button posts to. */
  action: string;
  /** Id of the opening that this page answers; its button hands it back. */
  opening: string;
  /** Whether the button was pressed, but maybe by a program. */
  isAgain?: boolean;
}

/** A link that works, one that has expired, or one that was used as often as the shop allows: each has one button. */
export function linkPage(state: Exclude<LinkState, 'withdrawn'>, page: LinkPage): Response {
  return state === 'good' ? downloadPage(page) : newLinkPage(state, page);
}

/** One button, because opening a page is no download. */
function downloadPage({ language, title, inside, action, opening, isAgain = false }: LinkPage): Response {
  const words = wordsOf(language);
  return themed(
    title,
    html`${
      inside.length > 0
        ? html`<ul dir="auto">
            ${inside.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : null
    }
    ${isAgain ? notice(words.pressAgain) : null}
    ${buttonForm(action, words.download, { [OPENING]: opening, [WISH]: 'download' satisfies Wish })}`,
    language,
  );
}

/** One button sends a new link, to the address that the old one was for. */
function newLinkPage(state: 'expired' | 'used-up', page: LinkPage): Response {
  const { language, title, action, opening, isAgain = false } = page;
  const words = wordsOf(language);
  const said = state === 'expired' ? words.expired : words.usedUp;
  return themed(
    said.title,
    html`<p>${said.text}</p>
      <p>${words.newLink.offer(title)}</p>
      ${isAgain ? notice(words.pressAgain) : null}
      ${buttonForm(action, words.newLink.button, { [OPENING]: opening, [WISH]: 'new-link' satisfies Wish })}`,
    language,
  );
}

function notice(text: string): Html {
  return html`<div class="unwind-field"><p class="unwind-error" role="alert">${text}</p></div>`;
}

/** @param minutes to wait; 0 where the new link is on its way. */
export function renewedPage(minutes: number, language: Language): Response {
  if (minutes > 0) return waitPage(minutes, language);
  const { renewed } = wordsOf(language);
  return themed(renewed.title, html`<p>${renewed.text}</p>`, language);
}

/** For who asks too often. */
export function waitPage(minutes: number, language: Language): Response {
  const { wait } = wordsOf(language);
  const when = new Intl.RelativeTimeFormat(language).format(minutes, 'minute');
  return themed(wait.title, html`<p>${wait.text(when)}</p>`, language);
}

/** @param form of another Brief of the shop; null where it offers none. */
export function withdrawnPage(page: { title: string; form: Html | null; language: Language }): Response {
  const { title, form, language } = page;
  const { withdrawn } = wordsOf(language);
  return themed(
    withdrawn.title,
    html`<p>${withdrawn.text(title)}</p>
      ${
        form &&
        html`<p>${withdrawn.other}</p>
          ${form}`
      }`,
    language,
  );
}

/** @param form of a Brief of the shop; null where it offers none. */
export function unknownLinkPage(form: Html | null, language: Language): Response {
  const { unknownLink } = wordsOf(language);
  return themed(
    unknownLink.title,
    html`<p>${unknownLink.text}</p>
      ${
        form &&
        html`<p>${unknownLink.ask}</p>
          ${form}`
      }`,
    language,
  );
}

/** The Brief is there, but has no file. */
export function noFilePage(language: Language): Response {
  const { noFile } = wordsOf(language);
  return themed(noFile.title, html`<p>${noFile.text}</p>`, language);
}
