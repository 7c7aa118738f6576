/** An honest reader's sign-up, sent directly to the app as the app proxy does. */
import { proxyQuery } from '../../support/app/signed-requests.ts';

let readers = 0;

/**
 * Signs up from a network of its own.
 * @param email an address of its own by default
 * @returns the milliseconds until the response was read
 * @throws an error if it isn't accepted
 */
export async function signUp(port: number, fields: Record<string, string>, email?: string): Promise<number> {
  readers += 1;
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/proxy/brief?${proxyQuery()}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-Forwarded-For': `10.${readers >> 8}.${readers & 255}.1` },
    body: new URLSearchParams({ ...fields, email: email ?? `reader-${readers}@example.com` }),
  });
  const text = await response.text();
  const took = performance.now() - started;
  if (response.status !== 200 || !text.includes('"ok":true')) throw new Error(`${response.status}: ${text}`);
  return took;
}

/** The fields of the first article's form. */
export async function formFields(storeUrl: string): Promise<Record<string, string>> {
  const state = (await (await fetch(`${storeUrl}/__devstore/state`)).json()) as { articles: { url: string }[] };
  for (const { url } of state.articles) {
    const page = await (await fetch(new URL(url, storeUrl))).text();
    const form = /<form[^>]*unwind-form[\s\S]*?<\/form>/.exec(page)?.[0];
    if (!form) continue;
    const inputs = [...form.matchAll(/<input[^>]*\bname="([^"]+)"[^>]*>/g)];
    return Object.fromEntries(inputs.map(([input, name = '']) => [name, /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '']));
  }
  throw new Error('No article has the form.');
}
