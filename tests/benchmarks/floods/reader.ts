/** An honest reader's sign-up, sent directly to the app as the app proxy does. */
import { type Challenge, findSolution } from '../../../extensions/article-blocks/src/brief/proof-of-work/sha256.ts';
import { searchInSlices } from '../../../extensions/article-blocks/src/brief/proof-of-work/time-slices.ts';
import { proxyQuery } from '../../support/app/signed-requests.ts';

let readers = 0;

/**
 * Signs up from a network of its own, and solves a challenge if the server asks for it.
 * @param email an address of its own by default
 * @returns the milliseconds until the response was read
 * @throws an error if it isn't accepted
 */
export async function signUp(port: number, fields: Record<string, string>, email?: string): Promise<number> {
  readers += 1;
  const network = `10.${readers >> 8}.${readers & 255}.1`;
  const form = { ...fields, email: email ?? `reader-${readers}@example.com` };
  const started = performance.now();
  let response = '';
  for (let altcha = '', attempt = 1; attempt <= 3; attempt += 1) {
    response = await sendForm(port, network, { ...form, altcha });
    if (!response.includes('"field":"altcha"')) break;
    altcha = await solve(port, network);
  }
  const took = performance.now() - started;
  if (!response.includes('"ok":true')) throw new Error(response);
  return took;
}

/** Submits the form. @returns the response's body */
export async function sendForm(
  port: number,
  address: string,
  fields: Record<string, string>,
  accept = 'application/json',
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/proxy/brief?${proxyQuery()}`, {
    method: 'POST',
    headers: { Accept: accept, 'X-Forwarded-For': address },
    body: new URLSearchParams(fields),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  return text;
}

/** Gets a challenge and solves it. @returns the form's `altcha` field */
export async function solve(port: number, address: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/proxy/brief/challenge?${proxyQuery()}`, {
    headers: { 'X-Forwarded-For': address },
  });
  const challenge = (await response.json()) as { parameters: Challenge };
  const solution = await searchInSlices((from, count) => findSolution(challenge.parameters, from, count));
  return btoa(JSON.stringify({ challenge, solution }));
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
