/** Pages that don't belong to any module. */
import type { Language } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';

import { html } from './html';
import { themedPage } from './layout.server';
import type { Page } from './personal-page.server';

/** Shown at the sign-up form's URL if no Brief is live. */
export function aboutPage(language: Language): Response {
  const { title, text, back } = MESSAGES[language].pages.about;
  return themedPage(
    title,
    html`<p>${text}</p>
      <p><a href="/">${back}</a></p>`,
    language,
  );
}

/** Shown at URLs of the app proxy that nothing links to. They may be emailed links with something added. */
export function notFoundPage(language: Language): Page {
  const { title, text } = MESSAGES[language].pages.notFound;
  return { title, body: html`<p>${text}</p>`, language };
}

/** Shown when a request fails because of an error in the app. */
export function tryAgainPage(language: Language): Page {
  const { title, text } = MESSAGES[language].pages.tryAgain;
  return { title, body: html`<p>${text}</p>`, language };
}
