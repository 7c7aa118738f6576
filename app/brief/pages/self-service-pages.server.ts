/** The pages on which a reader sees what is held about them, and erases it. */
import { emailField } from './email-field';
import { buttonForm, themed } from './frame.server';
import { type Html, html } from './html';
import type { Language } from '../language';
import type { Held } from '../people/self-service.server';
import { heldRequest, momentOf } from './held-request';
import { wordsOf } from './words/words-of';

/** Fields that the buttons send. */
export const WISH = 'wish';
export const SURE = 'sure';
export const NEVER = 'never';

export type SelfServiceWish = 'unsubscribe' | 'erase' | 'erase-now';

interface AskPage {
  language: Language;
  /** Where the form posts to. */
  action: string;
  /** What was typed, where that is no address. */
  wrong?: string;
}

/** Asks for the address that is meant. */
export function askPage({ language, ...page }: AskPage): Response {
  const { title, text } = wordsOf(language).ask;
  return themed(
    title,
    html`<p>${text}</p>
      ${askForm({ language, ...page })}`,
    language,
  );
}

/** The same, whether or not anything is held about the address. */
export function askedPage(language: Language): Response {
  const { title, text, nothing } = wordsOf(language).asked;
  return themed(
    title,
    html`<p>${text}</p>
      <p>${nothing}</p>`,
    language,
  );
}

/** For a link that has expired, or whose person was erased. */
export function unknownHeldPage(page: AskPage): Response {
  const { title, text } = wordsOf(page.language).unknownHeld;
  return themed(
    title,
    html`<p>${text}</p>
      ${askForm(page)}`,
    page.language,
  );
}

function askForm({ language, action, wrong }: AskPage): Html {
  const { email, invalid, button } = wordsOf(language).ask;
  return html`<form method="post" action="${action}">
    ${emailField({ label: email, value: wrong ?? '', problem: wrong === undefined ? null : invalid })}
    <button type="submit">${button}</button>
  </form>`;
}

interface HeldPage {
  language: Language;
  held: Held;
  action: string;
  /** Where all of it can be downloaded. */
  dataPath: string;
}

export function heldPage({ language, held, action, dataPath }: HeldPage): Response {
  const words = wordsOf(language);
  const { held: said, erase, unsubscribe } = words;
  const when = (date: Date | null) => (date ? momentOf(date, language) : said.never);
  return themed(
    said.title,
    html`<dl>
        <dt>${said.address}</dt>
        <dd><bdi>${held.email}</bdi></dd>
        <dt>${said.since}</dt>
        <dd>${when(held.createdAt)}</dd>
        <dt>${said.confirmed}</dt>
        <dd>${when(held.confirmedAt)}</dd>
        <dt>${said.unsubscribed}</dt>
        <dd>${when(held.unsubscribedAt)}</dd>
      </dl>
      ${held.requests.map((request) => heldRequest(request, language))}
      <p><a href="${dataPath}" download>${said.file}</a></p>
      ${
        held.unsubscribedAt
          ? null
          : html`<h2>${unsubscribe.title}</h2>
              <p>${unsubscribe.text}</p>
              ${wishForm(action, unsubscribe.button, 'unsubscribe')}`
      }
      <h2>${erase.title}</h2>
      <p>${erase.text}</p>
      ${wishForm(action, erase.button, 'erase')}`,
    language,
  );
}

function wishForm(action: string, label: string, wish: SelfServiceWish): Html {
  return buttonForm(action, label, { [WISH]: wish });
}

/** @param isUnchecked whether the button was pressed without the box being ticked */
export function confirmErasePage(page: { language: Language; action: string; isUnchecked: boolean }): Response {
  const { language, action, isUnchecked } = page;
  const { title, text, check, unchecked, never, neverText, button, keep } = wordsOf(language).confirmErase;
  return themed(
    title,
    html`<p>${text}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="${WISH}" value="${'erase-now' satisfies SelfServiceWish}" />
        <div class="unwind-field">
          <label class="unwind-check">
            <input
              type="checkbox"
              name="${SURE}"
              value="yes"
              required
              ${isUnchecked ? html`aria-invalid="true" aria-describedby="unwind-sure-error" autofocus` : null}
            />
            <span>${check}</span>
          </label>
          ${isUnchecked ? html`<p id="unwind-sure-error" class="unwind-error" role="alert">${unchecked}</p>` : null}
        </div>
        <div class="unwind-field">
          <label class="unwind-check">
            <input type="checkbox" name="${NEVER}" value="yes" aria-describedby="unwind-never" />
            <span>${never}</span>
          </label>
          <p id="unwind-never" class="unwind-small">${neverText}</p>
        </div>
        <button type="submit">${button}</button>
      </form>
      <p class="unwind-beside"><a href="${action}">${keep}</a></p>`,
    language,
  );
}

export function erasedPage({ language, isForever }: { language: Language; isForever: boolean }): Response {
  const { title, text, never } = wordsOf(language).erased;
  return themed(
    title,
    html`<p>${text}</p>
      ${isForever ? html`<p>${never}</p>` : null}`,
    language,
  );
}
