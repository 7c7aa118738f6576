/**
 * Bad input to the sign-up: it's accepted or rejected with a reason, nothing breaks, and emails only go to addresses that
 * were accepted. Sent directly to the app over HTTP, because Shopify's proxy passes on what browsers never send.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { signProxyQuery } from '../../../devstore/proxy/signature.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { unsentMail } from '../../support/demo/mail-queue.ts';
import { appPort, dataDir, storeUrl } from '../../support/demo/own-demo.ts';

/** Bytes of a form that the app reads. */
const MAX_FORM = 64 * 1024;

const URLENCODED = 'application/x-www-form-urlencoded';
const store = controlApi(storeUrl);

/** Form-encoded values for a field. */
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
  "'%3B+DROP+TABLE+%22Person%22%3B--",
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
  /** Addresses whose response said to check the inbox. */
  const accepted: string[] = [];
  let requests = 0;

  let began: Date;

  beforeAll(async () => {
    began = new Date();
    form = await fieldsOfBlock();
    await fetch(`${storeUrl}/__devstore/mail`, { method: 'DELETE' });
  });

  /** Other journeys list and copy everyone. */
  afterAll(async () => {
    await runSql(
      dataDir,
      `DELETE FROM pgboss.job WHERE name IN ('flow-trigger', 'customer-copy') AND state = 'created'`,
    );
    await runSql(dataDir, 'DELETE FROM "Person" WHERE "createdAt" >= $1', [began]);
  });

  it('responds to any value in any field', async () => {
    const names = [...Object.keys(form), 'consent', 'address_answered', '__proto__'];
    for (const name of names) {
      await Promise.all(HOSTILE.map((value) => sendFields({ ...form, email: uniqueAddress(), [name]: value })));
    }
  }, 120_000);

  it('responds to missing and repeated fields with any values', async () => {
    const names = Object.keys(form);
    const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 300 }).map(encoded));
    const pair = fc.tuple(fc.constantFrom(...names), text);
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(names, { maxLength: 2 }),
        fc.array(pair, { maxLength: 3 }),
        async (removed, added) => {
          const remaining = names.filter((name) => !removed.includes(name));
          const base = remaining.map((name): [string, string] => [
            name,
            name === 'email' ? uniqueAddress() : (form[name] ?? ''),
          ]);
          await sendPairs([...base, ...added]);
        },
      ),
      { numRuns: 150, interruptAfterTimeLimit: 40_000 },
    );
  }, 60_000);

  it.each<[what: string, type: string | null, body: () => BodyInit, statuses: number[]]>([
    ['10 MB in a field', URLENCODED, () => `email=a%40example.com&referrer=${'x'.repeat(10_000_000)}`, [413]],
    ['10 MB of fields', URLENCODED, () => 'a=1&'.repeat(2_500_000), [413]],
    ['10 MB of bytes', 'application/octet-stream', () => new Uint8Array(10_000_000), [413]],
    ['an empty form', URLENCODED, () => '', [200]],
    ['an empty body without a type', null, () => new Uint8Array(0), [415]],
    ['JSON', 'application/json', () => JSON.stringify(form), [415]],
    ['text', 'text/plain', () => 'email=a@example.com', [415]],
    ['XML', 'application/xml', () => '<email>a@example.com</email>', [415]],
    ['parts without a boundary', 'multipart/form-data', () => 'email', [400]],
    ['parts without an end', 'multipart/form-data; boundary=x', () => '--x\r\nContent-Disposition: form-data', [400]],
    ['bytes that aren’t text', URLENCODED, () => new Uint8Array(1000).map((_, index) => index), [200]],
    ['many fields', URLENCODED, () => Array.from({ length: 9000 }, (_, index) => `a${index}`).join('&'), [200]],
    ['an invalid type', ';;;=', () => 'email=a', [415]],
  ])('rejects %s', async (_, type, body, statuses) => {
    const { status, message, isAccepted } = await post(body(), type);
    expect(statuses).toContain(status);
    expect([message === '', isAccepted]).toEqual([false, false]);
  });

  it('rejects a file in place of the address', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    body.set('email', new File(['stray@example.org'], 'stray@example.org'));
    expect(await post(body)).toMatchObject({ status: 200, isAccepted: false });
  });

  it('emails only the addresses that it accepted', async () => {
    expect(accepted.length).toBeGreaterThan(100);
    await expect.poll(() => unsentMail(dataDir), { timeout: 240_000, interval: 250 }).toBe(0);
    const mails = await store.mail();
    expect(mails.map(({ to }) => to.replace(/^<|>$/g, '')).sort()).toEqual(accepted.sort());
    // Except for the address, they contain nothing from the form.
    for (const { text, html, subject, headers } of mails) {
      expect(`${text}${html}${subject}${JSON.stringify(headers)}`).not.toMatch(/stray|alert\(1\)|evaluated|DROP TABLE/);
    }
  }, 300_000);

  function uniqueAddress(): string {
    requests += 1;
    return `fuzz-${requests}%40example.com`;
  }

  async function sendFields(fields: Record<string, string>): Promise<void> {
    await sendPairs(Object.entries(fields));
  }

  /** Sends an encoded form, in turn as a script and as a plain form, and checks the response. */
  async function sendPairs(pairs: [string, string][]): Promise<void> {
    const body = pairs.map((pair) => pair.join('=')).join('&');
    requests += 1;
    const response = await post(body, URLENCODED, requests % 2 === 0);
    expect(response.message, body).not.toBe('');
    expect(response.status, body).toBe(body.length > MAX_FORM ? 413 : 200);
    const sent = new URLSearchParams(body);
    // Only bots fill these in. They get the same response, but no email.
    const isBot = ['subject', 'page_age'].some((name) => sent.get(name)?.trim());
    if (response.isAccepted && !isBot) accepted.push(sent.get('email')?.trim() ?? '');
  }
});

interface SignUpResponse {
  status: number;
  /** The text of the response. */
  message: string;
  /** Whether it says to check the inbox. */
  isAccepted: boolean;
}

let networks = 0;

/** Posts to a signed URL, each time from a different network. */
async function post(body: BodyInit, type: string | null = null, isScript = true): Promise<SignUpResponse> {
  const query = new URLSearchParams({
    shop: 'unwind-demo.myshopify.com',
    path_prefix: '/apps/unwind',
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set('signature', signProxyQuery(query, 'local-store-secret'));
  networks += 1;
  const response = await fetch(`http://127.0.0.1:${appPort}/proxy/brief?${query.toString()}`, {
    method: 'POST',
    headers: {
      // A reused connection may be closed just as the next request is sent.
      Connection: 'close',
      Accept: isScript ? 'application/json' : 'text/html',
      'X-Forwarded-For': `10.${networks >> 8}.${networks & 255}.1`,
      ...(type === null ? {} : { 'Content-Type': type }),
    },
    body,
  });
  const { status } = response;
  const text = await response.text();
  expect(status, text).toBeLessThan(500);
  expect(text).not.toMatch(/<script>alert|\{\{|\{%/);
  if (response.headers.get('Content-Type')?.includes('json')) {
    const { ok, message } = JSON.parse(text) as { ok: boolean; message: string };
    expect(status).toBe(200);
    return { status, message, isAccepted: ok };
  }
  return { status, message: text, isAccepted: text.includes('Check your inbox') };
}

/** The article's form fields, encoded as a browser without script sends them. */
async function fieldsOfBlock(): Promise<Record<string, string>> {
  const { articles } = await store.state();
  for (const { url } of articles) {
    const page = await (await fetch(new URL(url, storeUrl))).text();
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
