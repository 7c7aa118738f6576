/** What the form's sender is told. */
import { logError } from '~/log.server';
import { webmailFor } from '~/mail/inbox';
import { messagesFor } from '~/messages/catalog';

import type { SignUpResponse } from './contract';
import { sentMessage } from './pages.server';
import { type SignUpInput, type SignUpResult, signUp } from './sign-up.server';

/** Signs someone up; null if that failed. Starts the queue first. */
export async function signUpOrFail(
  input: SignUpInput & { openQueue: () => Promise<unknown> },
): Promise<SignUpResult | null> {
  try {
    await input.openQueue();
    return await signUp(input);
  } catch (error) {
    logError('A sign-up failed', error);
    return null;
  }
}

/** The response to a script. Sent with status 200, because the app proxy may replace the body of others. */
export function scriptResponse(result: SignUpResult | null, formLocale: unknown): SignUpResponse {
  if (result === null) return { ok: false, field: null, message: messagesFor(formLocale).signUp.tryAgain };
  if (!result.ok) return { ok: false, field: result.field, message: result.message };
  const { locale, email } = result.fields;
  const messages = messagesFor(locale).signUp;
  const webmail = webmailFor(email.domain);
  const inbox = webmail && { label: messages.openInbox(webmail.provider), url: webmail.url };
  return { ok: true, message: sentMessage(result.fields, result.sendAt), inbox };
}
