/** Pages that don't belong to any module. */
import { logError } from '~/log.server';

import { themedPage } from './layout.server';
import { html } from './html';
import type { Language } from '~/messages/language';
import { MESSAGES } from '~/messages/catalog';

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

/** Shown at URLs of the app proxy that nothing links to. Its status is 200, because the proxy may replace other pages. */
export function notFoundPage(language: Language): Response {
  const { title, text } = MESSAGES[language].pages.notFound;
  return themedPage(
    title,
    html`<p>${text}</p>
      <p><a href="/">${MESSAGES[language].pages.about.back}</a></p>`,
    language,
  );
}

/** Shown when a request fails because of an error in the app. */
function tryAgainPage(language: Language): Response {
  const { title, text } = MESSAGES[language].pages.tryAgain;
  return themedPage(title, html`<p>${text}</p>`, language);
}

/** Calls `respond`, and shows the "Try again" page if it fails. Thrown responses pass through. */
export async function tryAgainOnError(language: Language, respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (error) {
    if (error instanceof Response) throw error;
    logError('A storefront page failed', error);
    return tryAgainPage(language);
  }
}
