/**
 * Mail scanners: follow every link of an e-mail, load every image, post to every address, press every button. None of it
 * is a person's download, confirmation or unsubscription.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { askOnArticle, figures, linkTo, linksIn, press } from '../support/brief.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { runSql } from '../support/demo-database.ts';
import { controlApi, type Mail } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const dataDir = inject('dataDir');
const store = controlApi(storeUrl);

/** One that says what it is, and one that says that it is a reader's browser. */
const AGENTS = [
  'Barracuda Sentinel (EE)',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
];

/** What scanners send to a link; the bodies are those of a form without fields, and of one that they filled in. */
const REQUESTS: RequestInit[] = [
  { method: 'HEAD' },
  { method: 'GET' },
  { method: 'POST' },
  { method: 'POST', body: new URLSearchParams() },
  { method: 'POST', body: new URLSearchParams({ opening: '00000000-0000-7000-8000-000000000000', wish: 'download' }) },
  { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
];

describe('a mail scanner', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('that follows all links with all methods, at once or later, is nobody; the reader after it is somebody', async () => {
    await askOnArticle(browser, storeUrl, 'scanned@example.com');
    const mail = await store.mailTo('scanned@example.com');
    const before = await figures(browser, storeUrl);
    expect(addressesIn(mail).length).toBeGreaterThanOrEqual(2);

    await scan(mail);
    await sendLongAgo('scanned@example.com');
    await scan(mail);
    expect(await figures(browser, storeUrl)).toEqual(before);
    expect(await person('scanned@example.com')).toEqual({ isConfirmed: false, isUnsubscribed: false });
    const kinds = await kindsOf('scanned@example.com');
    expect(kinds).toContain('scanned');
    expect(kinds).not.toContain('downloaded');

    const { page, leave } = await visit(browser);
    await page.goto(linkTo('/brief/', mail));
    await Promise.all([page.waitForEvent('download'), press(page, 'Download the PDF')]);
    await leave();
    const after = await figures(browser, storeUrl);
    expect(after).toEqual({ ...before, visits: before.visits + 1, downloads: before.downloads + 1 });
    expect(await person('scanned@example.com')).toMatchObject({ isConfirmed: true });
  });

  it('that opens pages in a browser and presses all buttons at once is asked to press again', async () => {
    await askOnArticle(browser, storeUrl, 'sandboxed@example.com');
    const mail = await store.mailTo('sandboxed@example.com');
    const before = await figures(browser, storeUrl);
    const { page, leave } = await visit(browser);
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.querySelector<HTMLFormElement>('.unwind-page form')?.requestSubmit();
      });
    });
    // The page that asks to press again has the button pressed at once, too, and so on.
    await page.goto(linkTo('/brief/', mail), { waitUntil: 'commit' });
    await sleep(2000);
    await leave();
    expect(await figures(browser, storeUrl)).toEqual(before);
    expect(await person('sandboxed@example.com')).toEqual({ isConfirmed: false, isUnsubscribed: false });
  });

  it('sends no new links for one that has expired', async () => {
    await askOnArticle(browser, storeUrl, 'stale@example.com');
    const mail = await store.mailTo('stale@example.com');
    await runSql(dataDir, `UPDATE "BriefLink" SET "expiresAt" = now()`);
    const count = (await store.mail()).length;
    await scan(mail);
    await sleep(2000);
    expect(await store.mail()).toHaveLength(count);
  });

  it('erases nobody by the link to what is held', async () => {
    await askOnArticle(browser, storeUrl, 'held@example.com');
    await fetch(`${storeUrl}/apps/unwind/me`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'held@example.com' }),
    });
    await store.mailTo('held@example.com', 2);
    for (const mail of (await store.mail()).filter(({ to }) => to.includes('held@example.com'))) await scan(mail);
    expect(await person('held@example.com')).toEqual({ isConfirmed: false, isUnsubscribed: false });
  });
});

/** Sends everything to every address of an e-mail, as every agent. Nothing of it may fail. */
async function scan(mail: Mail): Promise<void> {
  for (const address of addressesIn(mail)) {
    for (const agent of AGENTS) {
      for (const request of REQUESTS) {
        const headers = { ...request.headers, 'User-Agent': agent };
        const answer = await fetch(address, { ...request, headers });
        await answer.arrayBuffer();
        // Of unsubscribing, 200 says that it is done, so what cannot be read there gets another answer.
        const isUnread = address.includes('/unsubscribe/') && request.body === '{}';
        expect([address, request.method, answer.status]).toEqual([address, request.method, isUnread ? 400 : 200]);
        expect(answer.headers.get('content-type')).not.toBe('application/pdf');
      }
    }
  }
}

/** Links, images and the header's link, as far as they are the shop's. */
function addressesIn(mail: Mail): string[] {
  const inHtml = [...mail.html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  const inHeader = [...(mail.headers['list-unsubscribe'] ?? '').matchAll(/<([^>]+)>/g)].map(([, link = '']) => link);
  const all = new Set([...linksIn(mail), ...inHtml, ...inHeader]);
  return [...all].filter((address) => address.startsWith(`${storeUrl}/apps/`));
}

/** Has the e-mail sent an hour ago, so that speed gives nobody away. */
async function sendLongAgo(email: string): Promise<void> {
  const requests = 'SELECT r.id FROM "BriefRequest" r JOIN "Lead" l ON l.id = r."leadId" WHERE l.email = $1';
  await runSql(dataDir, `UPDATE "BriefEvent" SET at = at - interval '1 hour' WHERE "requestId" IN (${requests})`, [
    email,
  ]);
  await runSql(
    dataDir,
    `UPDATE "BriefLink" SET "createdAt" = "createdAt" - interval '1 hour' WHERE "requestId" IN (${requests})`,
    [email],
  );
}

async function person(email: string): Promise<{ isConfirmed: boolean; isUnsubscribed: boolean } | undefined> {
  const [found] = await runSql<{ isConfirmed: boolean; isUnsubscribed: boolean }>(
    dataDir,
    `SELECT "confirmedAt" IS NOT NULL AS "isConfirmed", "unsubscribedAt" IS NOT NULL AS "isUnsubscribed"
     FROM "Lead" WHERE email = $1`,
    [email],
  );
  return found;
}

async function kindsOf(email: string): Promise<string[]> {
  const rows = await runSql<{ kind: string }>(
    dataDir,
    `SELECT e.kind FROM "BriefEvent" e JOIN "BriefRequest" r ON r.id = e."requestId" JOIN "Lead" l ON l.id = r."leadId"
     WHERE l.email = $1 ORDER BY e.at`,
    [email],
  );
  return rows.map(({ kind }) => kind);
}
