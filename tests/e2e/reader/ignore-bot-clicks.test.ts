/**
 * Mail scanners follow every link, load every image, post to every URL and press every button. None of that counts as a
 * download, a confirmation or an unsubscription.
 */
import { describe, expect, it } from 'vitest';

import {
  addedStats,
  downloadBrief,
  linkTo,
  linksIn,
  press,
  readStats,
  requestOnArticle,
} from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runSql } from '../../support/demo/database.ts';
import { untilMailIsSent } from '../../support/demo/mail-queue.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { controlApi, type Mail } from '../../support/demo/control-api.ts';

const store = controlApi(storeUrl);

/** One scanner names itself; the other claims to be a browser. */
const AGENTS = [
  'Barracuda Sentinel (EE)',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
];

/** Words that scanners use: a phone model, a browser, a television. */
const SUSPICIOUS_PHONES = ['Discovery', 'SogouMobileBrowser/7.6', 'Google TV Streamer'].map(
  (words) =>
    `Mozilla/5.0 (Linux; Android 14; ${words}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36`,
);

/** What scanners send to a link, with empty and filled-in forms. */
const REQUESTS: RequestInit[] = [
  { method: 'HEAD' },
  { method: 'GET' },
  { method: 'POST' },
  { method: 'POST', body: new URLSearchParams() },
  { method: 'POST', body: new URLSearchParams({ visit: '00000000-0000-7000-8000-000000000000', intent: 'download' }) },
  { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
];

describe('a mail scanner', () => {
  it('counts for nothing, whatever it requests and whenever; the reader after it counts', async () => {
    await requestOnArticle(browser, storeUrl, 'scanned@example.com');
    const mail = await store.mailTo('scanned@example.com');
    const before = await readStats(browser, storeUrl);
    expect(urlsIn(mail).length).toBeGreaterThanOrEqual(2);

    await scan(mail);
    await backdateEmail('scanned@example.com');
    await scan(mail);
    expect(await readStats(browser, storeUrl)).toEqual(before);
    expect(await person('scanned@example.com')).toEqual({ isConfirmed: false, isUnsubscribed: false });
    const kinds = await eventKinds('scanned@example.com');
    expect(kinds).toContain('bot_click');
    expect(kinds).not.toContain('downloaded');

    const { page, leave } = await visit(browser);
    await page.goto(linkTo('/brief/', mail));
    await downloadBrief(page);
    await leave();
    const added = await addedStats(browser, storeUrl, before);
    expect(added).toEqual({ requests: 0, people: 0, visits: 1, downloads: 1 });
    expect(await person('scanned@example.com')).toMatchObject({ isConfirmed: true });
  });

  it('has to press again if it presses every button as soon as the page opens', async () => {
    await requestOnArticle(browser, storeUrl, 'sandboxed@example.com');
    const mail = await store.mailTo('sandboxed@example.com');
    const before = await readStats(browser, storeUrl);
    const { page, leave } = await visit(browser);
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const form = document.querySelector<HTMLFormElement>('.unwind-page form');
        // A page that took long to arrive on a busy machine is one that a person may have read.
        const sentAt = Number(form?.querySelector<HTMLInputElement>('[name="visit"]')?.value.split('.')[0]);
        if (Date.now() - sentAt > 500) location.reload();
        else form?.requestSubmit();
      });
    });
    // It also presses the button of the page that asks to press again, and so on.
    await page.goto(linkTo('/brief/', mail), { waitUntil: 'commit' });
    const count = async () => (await eventKinds('sandboxed@example.com')).length;
    await expect.poll(count).toBeGreaterThan(3);
    await leave();
    expect(await readStats(browser, storeUrl)).toEqual(before);
    expect(await person('sandboxed@example.com')).toEqual({ isConfirmed: false, isUnsubscribed: false });
  });

  it('isn’t a person whose user agent has a scanner’s words: their second press delivers, and counts', async () => {
    const emailOf = (index: number) => `suspicious-${index}@example.com`;
    for (const index of SUSPICIOUS_PHONES.keys()) await requestOnArticle(browser, storeUrl, emailOf(index));
    const before = await readStats(browser, storeUrl);
    for (const [index, userAgent] of SUSPICIOUS_PHONES.entries()) {
      const { page, leave } = await visit(browser, { userAgent });
      await page.goto(linkTo('/brief/', await store.mailTo(emailOf(index))));
      await press(page, 'Download the PDF');
      await page.getByText('Please press once more').waitFor();
      expect((await readDownload(await downloadBrief(page))).toString('latin1')).toMatch(/^%PDF-/);
      await leave();
      expect(await person(emailOf(index))).toMatchObject({ isConfirmed: true });
    }
    const each = SUSPICIOUS_PHONES.length;
    expect(await addedStats(browser, storeUrl, before)).toEqual({
      requests: 0,
      people: 0,
      visits: each,
      downloads: each,
    });
  });

  it('can’t request a new link for an expired one', async () => {
    await requestOnArticle(browser, storeUrl, 'stale@example.com');
    const mail = await store.mailTo('stale@example.com');
    await runSql(dataDir, `UPDATE "BriefLink" SET "expiresAt" = now()`);
    await scan(mail);
    await untilMailIsSent(dataDir);
    expect(await store.mail('stale@example.com')).toHaveLength(1);
  });

  it('can’t erase a person’s data', async () => {
    await requestOnArticle(browser, storeUrl, 'your-data@example.com');
    await fetch(`${storeUrl}/apps/unwind/your-data`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'your-data@example.com' }),
    });
    await store.mailTo('your-data@example.com', 2);
    for (const mail of await store.mail('your-data@example.com')) await scan(mail);
    expect(await person('your-data@example.com')).toEqual({ isConfirmed: false, isUnsubscribed: false });
  });
});

/** Sends every request to every URL of an email, with each user agent. Nothing may fail. */
async function scan(mail: Mail): Promise<void> {
  for (const url of urlsIn(mail)) {
    for (const agent of AGENTS) {
      for (const request of REQUESTS) {
        const headers = { ...request.headers, 'User-Agent': agent };
        const response = await fetch(url, { ...request, headers });
        await response.arrayBuffer();
        // For one-click unsubscribe, 200 means done, so unreadable requests get another status.
        const isUnreadable = url.includes('/unsubscribe/') && request.body === '{}';
        expect([url, request.method, response.status]).toEqual([url, request.method, isUnreadable ? 400 : 200]);
        expect(response.headers.get('content-type')).not.toBe('application/pdf');
      }
    }
  }
}

/** The shop's URLs in links, images and the unsubscribe header. */
function urlsIn(mail: Mail): string[] {
  const inHtml = [...mail.html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  const inHeader = [...(mail.headers['list-unsubscribe'] ?? '').matchAll(/<([^>]+)>/g)].map(([, link = '']) => link);
  const all = new Set([...linksIn(mail), ...inHtml, ...inHeader]);
  return [...all].filter((address) => address.startsWith(`${storeUrl}/apps/`));
}

/** By an hour, so that a fast click isn't what gives the scanner away. */
async function backdateEmail(email: string): Promise<void> {
  const requests = 'SELECT r.id FROM "BriefRequest" r JOIN "Person" p ON p.id = r."personId" WHERE p.email = $1';
  await runSql(dataDir, `UPDATE "DeliveryEvent" SET at = at - interval '1 hour' WHERE "requestId" IN (${requests})`, [
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
     FROM "Person" WHERE email = $1`,
    [email],
  );
  return found;
}

/** As often as each happened: repeats share a row. */
async function eventKinds(email: string): Promise<string[]> {
  const rows = await runSql<{ kind: string }>(
    dataDir,
    `SELECT e.kind FROM "DeliveryEvent" e JOIN "BriefRequest" r ON r.id = e."requestId" JOIN "Person" p ON p.id = r."personId"
     CROSS JOIN generate_series(1, e.times) WHERE p.email = $1 ORDER BY e.at`,
    [email],
  );
  return rows.map(({ kind }) => kind);
}
