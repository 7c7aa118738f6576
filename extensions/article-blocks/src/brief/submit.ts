import type { SignUpResponse } from '../../../../app/sign-up/contract.ts';

const TIMEOUT_MS = 20_000;

/**
 * Posts the fields to `action`. Null without a valid response: offline, app down, an HTML page, or a timeout
 * (milliseconds).
 */
export async function submit(
  action: string,
  fields: URLSearchParams,
  timeout = TIMEOUT_MS,
): Promise<SignUpResponse | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: fields,
      signal: controller.signal,
    });
    // Ignore the status: a proxy may change it, but not the body.
    return parseResponse(await response.text());
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Null if the text isn't a response of the app. */
export function parseResponse(text: string): SignUpResponse | null {
  let response: Partial<SignUpResponse> | null;
  try {
    response = JSON.parse(text) as Partial<SignUpResponse> | null;
  } catch {
    return null;
  }
  return typeof response?.ok === 'boolean' && typeof response.message === 'string'
    ? (response as SignUpResponse)
    : null;
}
