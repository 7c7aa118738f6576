/** Requests of readers, as the app proxy forwards them. */
import { randomUUID } from 'node:crypto';

import { signProxyQuery } from '../../../devstore/proxy/signature.ts';
import { buyersBrief } from '../../../prisma/seed/buyers-brief.ts';
import { longRoutine } from '../admin/long-routine.ts';
import type { TestRequest } from './load.ts';

export const SECRET = 'benchmark secret';
export const SHOP = 'benchmark.myshopify.com';

/** Of the wording that readers agree to. */
export const CONSENT_VERSION = 'v1';

export const ROUTINE = longRoutine(6);

/** A reader's browser. */
const USER_AGENT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1';

const FORM = 'application/x-www-form-urlencoded';

const isOk = (body: string) => body.includes('"ok":true');

export function signUpRequest(number: number): TestRequest {
  return { bytes: formPost(pathOf('brief'), signUpForm(`reader-${number}@example.com`), number), isExpected: isOk };
}

/** The reader has mistyped the address. */
export function rejectedRequest(number: number): TestRequest {
  return {
    bytes: formPost(pathOf('brief'), signUpForm(`reader-${number}.example.com`), number),
    isExpected: (body) => body.includes('"field":"email"'),
  };
}

export function bareRequest(number: number): TestRequest {
  return { bytes: formPost('/', signUpForm(`reader-${number}@example.com`), number), isExpected: isOk };
}

/** Three in four readers look at the page; the fourth does the whole routine. */
export function eventsRequest(number: number): TestRequest {
  const routine = { routine: ROUTINE.handle, edition: '0123456789abcdef' };
  const seen = [
    { event: 'views', ...routine },
    { event: 'briefViews', brief: buyersBrief.handle, ...routine },
  ];
  const steps = ROUTINE.phases.flatMap((phase) => phase.steps.map(({ id }) => id));
  const done = [
    ...['starts', 'completions', 'follows', 'productLinks'].map((event) => ({ event, ...routine })),
    ...steps.map((step) => ({ event: 'steps', step, ...routine })),
  ];
  const events = number % 4 === 0 ? [...seen, ...done] : seen;
  const batch = { id: randomUUID(), article: '100', locale: 'en', events };
  return {
    bytes: post(pathOf('events'), JSON.stringify(batch), number, 'text/plain;charset=UTF-8'),
    isExpected: isOk,
  };
}

export function openLinkRequest(token: string, number: number, onPage: (visit: string) => void): TestRequest {
  return {
    bytes: `${head(`GET ${pathOf(`brief/${token}`)}`, number)}\r\n\r\n`,
    isExpected: (body) => {
      const visit = /name="visit" value="([^"]+)"/.exec(body)?.[1];
      if (visit) onPage(visit);
      return visit !== undefined;
    },
  };
}

export function downloadRequest(token: string, visit: string, number: number): TestRequest {
  const form = new URLSearchParams({ visit, intent: 'download' }).toString();
  return {
    bytes: formPost(pathOf(`brief/${token}`), form, number),
    isExpected: (body) => body.startsWith('%PDF'),
  };
}

let signed = { query: '', at: 0 };

/** Signed once a second, because that's the client's work. */
function pathOf(route: string): string {
  const at = Math.floor(Date.now() / 1000);
  if (signed.at !== at) {
    const query = new URLSearchParams({ shop: SHOP, path_prefix: '/apps/unwind', timestamp: String(at) });
    query.set('signature', signProxyQuery(query, SECRET));
    signed = { query: query.toString(), at };
  }
  return `/proxy/${route}?${signed.query}`;
}

function signUpForm(email: string): string {
  return new URLSearchParams({
    email,
    brief: buyersBrief.handle,
    consent_version: CONSENT_VERSION,
    locale: 'en',
    article_id: '100',
    article_path: '/blogs/release/100',
    block_id: 'AbC123',
    utm_source: 'newsletter',
    referrer: 'https://www.example.com/',
    page_age: '5000',
  }).toString();
}

function formPost(target: string, body: string, number: number): string {
  return post(target, body, number, FORM);
}

function post(target: string, body: string, number: number, type: string): string {
  return `${head(`POST ${target}`, number)}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** From one of 65,536 networks. */
function head(start: string, number: number): string {
  return [
    `${start} HTTP/1.1`,
    'Host: app.example',
    'Accept: application/json',
    `User-Agent: ${USER_AGENT}`,
    `X-Forwarded-For: 10.${(number >> 8) & 255}.${number & 255}.7`,
  ].join('\r\n');
}
