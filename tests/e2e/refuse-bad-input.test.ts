/**
 * Whatever is sent to the sign-up is refused with a word why, or is a lead; nothing breaks it, and no mail goes to where
 * nobody asked for it. Over HTTP, to the app itself, as a proxy may pass on what a browser would never send.
 */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { signProxyQuery } from '../../devstore/proxy/signature.ts';
import { controlApi } from '../support/store.ts';

const URLENCODED = 'application/x-www-form-urlencoded';
const store = controlApi(inject('storeUrl'));

/** What a form's field may be made to hold, as it stands in an encoded form. */
const HOSTILE = [
  '',
  '%00',
  'a%00b',
  '+%09+',
  'x%0D%0ABcc%3A+stray%40example.org',
  'x%0ABcc%3A+stray%40example.org%0A%0Ahello',
  'x%0D%0A%0D%0A.%0D%0AMAIL+FROM%3A%3Cstray%40example.org%3E',
  'stray%40example.org%2Cstray2%40example.org',
  'Stray+%3Cstray%40example.org%3E',
  '%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%7B%7B+%27evalu%27+%7C+append%3A+%27ated%27+%7D%7D',
  '%7B%25+render+%27x%27+%25%7D',
  "'%3B+DROP+TABLE+%22Lead%22%3B--",
  '..%2F..%2Fetc%2Fpasswd',
  '%FF%FE%C0%80',
  '%ED%A0%80',
  '%',
  '%E2%80%AE%E2%80%8B%EF%BB%BF',
  '%D0%B0%D1%80%D1%80%D3%8F%D0%B5',
  '%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB',
  '__proto__',
  '-1e309',
  'x'.repeat(5000),
  `${'%F0%9F%98%80'.repeat(2000)}`,
];

describe('the sign-up', () => {
  let form: Record<string, string>;
  /** Those who were told that a mail is on its way. */
  const promised: string[] = [];
  let asked = 0;

  beforeAll(async () => {
    form = await fieldsOfBlock();
    await fetch(`${inject('storeUrl')}/__devstore/mail`, { method: 'DELETE' });
  });

  it('answers for any field with anything in it', async () => {
    const names = [...Object.keys(form), 'consent', 'address_answered', '__proto__'];
    for (const name of names) {
      await Promise.all(HOSTILE.map((value) => sendFields({ ...form, email: nobody(), [name]: value })));
    }
  }, 120_000);

  it('answers for any fields, missing and repeated, with anything in them', async () => {
    const names = Object.keys(form);
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 300 }).map(encoded));
    const pair = fc.tuple(fc.constantFrom(...names), text);
    await fc.assert(
      fc.asyncProperty(fc.subarray(names, { maxLength: 2 }), fc.array(pair, { maxLength: 3 }), async (left, added) => {
        const kept = names.filter((name) => !left.includes(name));
        const base = kept.map((name): [string, string] => [name, name === 'email' ? nobody() : (form[name] ?? '')]);
        await sendPairs([...base, ...added]);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 40_000 },
    );
  }, 60_000);

  it.each<[what: string, type: string | null, body: () => BodyInit, statuses: number[]]>([
    ['10 MB in a field', URLENCODED, () => `email=a%40example.com&referrer=${'x'.repeat(10_000_000)}`, [413]],
    ['10 MB of fields', URLENCODED, () => 'a=1&'.repeat(2_500_000), [413]],
    ['10 MB of bytes', 'application/octet-stream', () => new Uint8Array(10_000_000), [413]],
    ['nothing', URLENCODED, () => '', [422]],
    ['nothing of any kind', null, () => new Uint8Array(0), [415]],
    ['JSON', 'application/json', () => JSON.stringify(form), [415]],
    ['text', 'text/plain', () => 'email=a@example.com', [415]],
    ['XML', 'application/xml', () => '<email>a@example.com</email>', [415]],
    ['parts without a boundary', 'multipart/form-data', () => 'email', [400]],
    ['parts that never end', 'multipart/form-data; boundary=x', () => '--x\r\nContent-Disposition: form-data', [400]],
    ['bytes that are no text', URLENCODED, () => new Uint8Array(1000).map((_, index) => index), [422]],
    ['many fields', URLENCODED, () => Array.from({ length: 9000 }, (_, index) => `a${index}`).join('&'), [422]],
    ['a type that is none', ';;;=', () => 'email=a', [415]],
  ])('refuses %s', async (_, type, body, statuses) => {
    const { status, message } = await post(body(), type);
    expect(statuses).toContain(status);
    expect(message).not.toBe('');
  });

  it('refuses a file where a text belongs', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    body.set('email', new File(['stray@example.org'], 'stray@example.org'));
    expect((await post(body)).status).toBe(422);
  });

  it('has written to those alone whom it told so', async () => {
    expect(promised.length).toBeGreaterThan(100);
    await expect.poll(async () => (await store.mail()).length, { timeout: 90_000 }).toBe(promised.length);
    const mails = await store.mail();
    expect(mails.map(({ to }) => to.replace(/^<|>$/g, '')).sort()).toEqual(promised.sort());
    // Nothing of what a stranger typed is in them, but the address.
    for (const { text, html, subject, headers } of mails) {
      expect(`${text}${html}${subject}${JSON.stringify(headers)}`).not.toMatch(/stray|alert\(1\)|evaluated|DROP TABLE/);
    }
  }, 120_000);

  function nobody(): string {
    asked += 1;
    return `fuzz-${asked}%40example.com`;
  }

  async function sendFields(fields: Record<string, string>): Promise<void> {
    await sendPairs(Object.entries(fields));
  }

  /** Sends what is encoded already, as a script and as a plain form by turns, and checks the answer. */
  async function sendPairs(pairs: [string, string][]): Promise<void> {
    const body = pairs.map((pair) => pair.join('=')).join('&');
    asked += 1;
    const answer = await post(body, URLENCODED, asked % 2 === 0);
    expect(answer.message, body).not.toBe('');
    expect(answer.isPromise || answer.isPage || (answer.status >= 400 && answer.status < 500), body).toBe(true);
    const sent = new URLSearchParams(body);
    // What fills in these is a robot: it is told the same, and nothing is sent.
    const isRobot = ['subject', 'page_age'].some((name) => sent.get(name)?.trim());
    if (answer.isPromise && !isRobot) promised.push(sent.get('email')?.trim() ?? '');
  }
});

interface Answer {
  status: number;
  /** What the reader is told. */
  message: string;
  /** Whether a mail was said to be on its way. */
  isPromise: boolean;
  /** Whether it is a page; pages answer 200, whatever they say. */
  isPage: boolean;
}

let networks = 0;

/** Sends a body from a network of its own, through a signed address, and reads the answer. */
async function post(body: BodyInit, type: string | null = null, isScript = true): Promise<Answer> {
  const query = new URLSearchParams({
    shop: 'unwind-demo.myshopify.com',
    path_prefix: '/apps/unwind',
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set('signature', signProxyQuery(query, 'local-store-secret'));
  networks += 1;
  const answer = await fetch(`http://127.0.0.1:${inject('appPort')}/proxy/brief?${query.toString()}`, {
    method: 'POST',
    headers: {
      // A connection that is used again may be closed by the app, as idle, while the next request is on its way.
      Connection: 'close',
      Accept: isScript ? 'application/json' : 'text/html',
      'X-Forwarded-For': `10.${networks >> 8}.${networks & 255}.1`,
      ...(type === null ? {} : { 'Content-Type': type }),
    },
    body,
  });
  const { status } = answer;
  const text = await answer.text();
  expect(status, text).toBeLessThan(500);
  expect(text).not.toMatch(/<script>alert|\{\{|\{%/);
  if (answer.headers.get('Content-Type')?.includes('json')) {
    const { ok, message } = JSON.parse(text) as { ok: boolean; message: string };
    expect(ok).toBe(status === 200);
    return { status, message, isPromise: ok, isPage: false };
  }
  const isPage = status === 200 && text.includes('unwind-page');
  return { status, message: text, isPromise: isPage && text.includes('Check your inbox'), isPage };
}

/** The fields of the article's form, encoded, as a browser without script sends them. */
async function fieldsOfBlock(): Promise<Record<string, string>> {
  const { articles } = await store.state();
  for (const { url } of articles) {
    const page = await (await fetch(new URL(url, inject('storeUrl')))).text();
    const form = /<form[^>]*unwind-form[\s\S]*?<\/form>/.exec(page)?.[0];
    if (!form) continue;
    const inputs = [...form.matchAll(/<input[^>]*\bname="([^"]+)"[^>]*>/g)];
    const valueOf = (input: string) => encoded(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '');
    return Object.fromEntries(inputs.map(([input, name = '']) => [name, valueOf(input)]));
  }
  throw new Error('No article has the form.');
}

function encoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
