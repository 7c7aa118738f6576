/** Sends a sign-up, and reads the answer. */
import type { SignUpAnswer } from '../../../../app/brief/contract.ts';

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Posts the fields to `action`. Answers null where there is no answer to believe: no network, no app, a page of HTML,
 * or too long a wait.
 */
export async function send(
  action: string,
  fields: URLSearchParams,
  patience = PATIENCE_MS,
): Promise<SignUpAnswer | null> {
  const attempt = new AbortController();
  const wait = setTimeout(() => attempt.abort(), patience);
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: fields,
      signal: attempt.signal,
    });
    // Whatever the status: a proxy may change that, but not the body.
    return parseAnswer(await response.text());
  } catch {
    return null;
  } finally {
    clearTimeout(wait);
  }
}

/** Null where the text is not an answer of the app. */
export function parseAnswer(text: string): SignUpAnswer | null {
  let answer: Partial<SignUpAnswer> | null;
  try {
    answer = JSON.parse(text) as Partial<SignUpAnswer> | null;
  } catch {
    return null;
  }
  return typeof answer?.ok === 'boolean' && typeof answer.message === 'string' ? (answer as SignUpAnswer) : null;
}
