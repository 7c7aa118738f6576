/** The pages that the e-mail's links lead to. */
import { buttonForm, themed } from './frame.server';
import { type Html, html } from './html';
import { waitMessage } from './sign-up.server';

/** A link that works: one button, because opening a page is no download. */
export function downloadPage({ title, inside, action }: { title: string; inside: string[]; action: string }): Response {
  return themed(
    title,
    html`<ul>
        ${inside.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${buttonForm(action, 'Download the PDF')}`,
  );
}

/** A link that was good once: one button sends a new one, to the address that it was for. */
export function expiredPage({ title, action }: { title: string; action: string }): Response {
  return themed(
    'This link has expired',
    html`<p>Links work for a limited time, so that an old e-mail in the wrong hands is worth nothing.</p>
      <p>We can send a new link for “${title}” to the address that asked for it.</p>
      ${buttonForm(action, 'Send me a new link')}`,
  );
}

export function renewedPage(minutes: number): Response {
  if (minutes > 0) return themed('Please wait a little', html`<p>${waitMessage(minutes)}</p>`);
  return themed('Check your inbox', html`<p>A new link is on its way to the address that asked for the first one.</p>`);
}

/** @param form the sign-up form, or nothing where the shop offers no Brief */
export function unknownLinkPage(form: Html): Response {
  return themed(
    'This link does not work',
    html`<p>It may have been cut off on its way. Copy the whole address from the e-mail, or ask for a new one here.</p>
      ${form}`,
  );
}

/** The Brief is there, but has no file. */
export function noFilePage(): Response {
  return themed('The guide is not ready', html`<p>The shop is still preparing it. Please try again later today.</p>`);
}

export function unsubscribePage(action: string): Response {
  return themed(
    'Unsubscribe',
    html`<p>Press the button, and this shop will not write to your address again, unless you ask it to.</p>
      ${buttonForm(action, 'Unsubscribe')}`,
  );
}

export function unsubscribedPage(): Response {
  return themed(
    'You are unsubscribed',
    html`<p>This shop will not write to your address again, unless you ask it to.</p>`,
  );
}

export function unknownUnsubscribePage(): Response {
  return themed(
    'This link does not work',
    html`<p>
      It may have been cut off on its way. Copy the whole address from the e-mail, or answer the e-mail to be taken off.
    </p>`,
  );
}

/** For what a reader sends while the app cannot work. */
export function tryAgainPage(): Response {
  return themed(
    'That did not work',
    html`<p>
      Something on our side is not working. Go back, and try again in a moment: nothing that you typed is lost.
    </p>`,
  );
}

/** The form's address, opened by itself. */
export function aboutPage(): Response {
  return themed(
    'Ask for the guide on the article',
    html`<p>This address takes the form that stands below an article.</p>
      <p><a href="/">Back to the shop</a></p>`,
  );
}
