/** The pages that say what an address is for, or that the app cannot work. */
import { logError } from '~/log.server';

import { themed } from './frame.server';
import { html } from './html';
import type { Language } from '../language';
import { wordsOf } from './words/words-of';

/** The sign-up form's address, opened by itself. */
export function aboutPage(language: Language): Response {
  const { title, text, back } = wordsOf(language).about;
  return themed(
    title,
    html`<p>${text}</p>
      <p><a href="/">${back}</a></p>`,
    language,
  );
}

/** For what a reader sends while the app cannot work. */
export function tryAgainPage(language: Language): Response {
  const { title, text } = wordsOf(language).tryAgain;
  return themed(title, html`<p>${text}</p>`, language);
}

/** What `answer` gives; where it fails, a page that asks to try again. What it throws as a response is passed on. */
export async function orTryAgain(language: Language, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Response) throw error;
    logError('A page for a reader', error);
    return tryAgainPage(language);
  }
}
