/** Uninstalling and reinstalling, row by row of the table in docs/merchants.md, in a demo of its own. */
import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { linkTo, requestBrief } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { ARTICLE, openInAdmin, stepTitles } from '../../support/browser/pages.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { runDemo, type RunningDemo } from '../../support/demo/demo.ts';
import { untilMailIsSent } from '../../support/demo/mail-queue.ts';
import { poll } from '../../support/demo/poll.ts';
import { liquidProxyPath, moveProxy } from '../../support/demo/proxy-path.ts';

const SHOP = 'unwind-demo.myshopify.com';

/** Tables that an uninstall leaves alone. */
const KEPT = [
  ...['Routine', 'RoutineVersion', 'Brief', 'BriefVersion', 'BriefFile', 'ConsentWording', 'Settings'],
  ...['Person', 'BriefRequest', 'ConsentReceipt', 'BriefLink', 'DeliveryEvent', 'DoNotEmail'],
];

describe('uninstalling and reinstalling the app', () => {
  let demo: RunningDemo;
  let store: ReturnType<typeof controlApi>;
  let kept: Record<string, number>;
  /** The link in an email. */
  let emailed: string;

  beforeAll(async () => {
    demo = await runDemo();
    store = controlApi(demo.storeUrl);
    const { dataDir, storeUrl } = demo;
    await runSql(dataDir, `UPDATE "Settings" SET document = document || '{"requestsPerHour": 77}'`);
    await runSql(dataDir, `INSERT INTO "DoNotEmail" (shop, fingerprint) VALUES ('${SHOP}', 'x')`);
    await moveProxy(storeUrl, '/tools/routines');
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await requestBrief(page, 'stays@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await leave();
    const mail = await store.mailTo('stays@example.com');
    emailed = linkTo('/brief/', mail);
    // That it was sent is recorded after it has arrived.
    await untilMailIsSent(dataDir);
    kept = await countRows();
  });
  afterAll(async () => {
    await demo.stop();
  });

  it('has what the table says after the uninstall', async () => {
    await store.uninstall();
    await poll(async () => ((await count('Session')) === 0 ? true : null), 'The access tokens weren’t deleted.');
    expect(await countRows()).toEqual(kept);
    const { page, leave } = await visit(browser);
    await page.goto(demo.storeUrl + ARTICLE);
    expect(await page.locator('unwind-player, unwind-brief-form').count()).toBe(0);
    expect((await fetch(emailed)).status).toBe(404);
    const { metaobjects, metafields } = await store.state();
    expect([metaobjects, metafields]).toEqual([[], []]);
    await leave();
  });

  it('has what the table says after the reinstall', async () => {
    await reinstall();
    expect(await countRows()).toEqual(kept);
    expect(await liquidProxyPath(demo.storeUrl)).toBe('/apps/unwind');
    expect(await count('Session')).toBeGreaterThan(0);
    const { metaobjects, metafields } = await store.state();
    expect(metaobjects.map(({ handle }) => handle).sort()).toEqual([
      ...['buyers-brief', 'buyers-brief--ar', 'buyers-brief--de'],
      ...['gentle-psoas-reset', 'gentle-psoas-reset--ar', 'gentle-psoas-reset--de'],
      ...['lower-back-and-hip-sequence', 'lower-back-and-hip-sequence--ar', 'lower-back-and-hip-sequence--de'],
    ]);
    // Which routine an article shows isn't known anymore.
    expect(metafields.map(({ namespace, key, value }) => `${namespace}.${key} ${value}`).sort()).toEqual([
      'brief.default buyers-brief',
      'proxy.path /apps/unwind',
    ]);

    const { page, leave } = await visit(browser);
    await page.goto(demo.storeUrl + ARTICLE);
    expect(await stepTitles(page)).toEqual([]);
    await requestBrief(page, 'again@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await store.mailTo('again@example.com');
    // Emailed before, at an address that the merchant had chosen.
    expect((await fetch(emailed)).status).toBe(404);
    await moveProxy(demo.storeUrl, '/tools/routines');
    await page.goto(emailed);
    await page.getByRole('button', { name: 'Download the PDF' }).waitFor();
    await leave();
  });

  it('isn’t ended by an uninstall that is reported late, or again', async () => {
    const report = (await store.state()).webhooks.findLast(({ topic }) => topic === 'app/uninstalled');
    if (!report) throw new Error('No uninstall was reported.');
    const before = await runSql(demo.dataDir, 'SELECT * FROM "Shop"');
    expect(await postUninstalled(report.id, report.triggeredAt)).toBe(200);
    expect(await postUninstalled('another', report.triggeredAt)).toBe(200);
    expect(await postUninstalled('early', '2026-01-01T00:00:00Z')).toBe(200);
    expect(await runSql(demo.dataDir, 'SELECT * FROM "Shop"')).toEqual(before);
    expect(await count('Session')).toBeGreaterThan(0);
  });

  it('erases everything when Shopify asks, but not while the app is installed again', async () => {
    await runSql(demo.dataDir, `UPDATE "Shop" SET "openedAt" = timezone('utc', now()) + interval '1 minute'`);
    expect((await store.sendWebhook('shop/redact', {})).status).toBe(200);
    expect(await count('Person')).toBeGreaterThan(0);
    await store.uninstall();
    const days = `timezone('utc', now()) - interval '3 days'`;
    await runSql(demo.dataDir, `UPDATE "Shop" SET "openedAt" = ${days}, "readAt" = ${days}`);
    expect((await store.sendWebhook('shop/redact', {})).status).toBe(200);
    for (const [table, rows] of Object.entries(await countRows())) expect([table, rows]).toEqual([table, 0]);
    expect(await count('Shop')).toBe(0);
  });

  /** Installs the app and opens it, and waits until the storefront is up to date. */
  async function reinstall(): Promise<void> {
    await store.install();
    const { page, leave, ignoreErrors } = await visit(browser);
    // The old access token is void, so the first page may ask for a new one.
    ignoreErrors(/status of 401/);
    const app = await openInAdmin(page, demo.storeUrl, '/app');
    await app.getByRole('heading').first().waitFor();
    await leave();
    await poll(async () => ((await liquidProxyPath(demo.storeUrl)) === null ? null : true), 'Nothing was restored.');
  }

  /** Sends the webhook with an id and the time of the event, as Shopify does. */
  async function postUninstalled(id: string, triggeredAt: string): Promise<number> {
    const body = '{}';
    const response = await fetch(`http://127.0.0.1:${demo.appPort}/webhooks/app`, {
      method: 'POST',
      body,
      headers: {
        'X-Shopify-Hmac-Sha256': createHmac('sha256', 'local-store-secret').update(body).digest('base64'),
        'X-Shopify-Topic': 'app/uninstalled',
        'X-Shopify-Shop-Domain': SHOP,
        'X-Shopify-API-Version': '2026-10',
        'X-Shopify-Webhook-Id': id,
        'X-Shopify-Triggered-At': triggeredAt,
      },
    });
    return response.status;
  }

  async function count(table: string): Promise<number> {
    const [row] = await runSql<{ rows: number }>(demo.dataDir, `SELECT count(*)::int AS rows FROM "${table}"`);
    return row?.rows ?? 0;
  }

  async function countRows(): Promise<Record<string, number>> {
    const rows: Record<string, number> = {};
    for (const table of KEPT) rows[table] = await count(table);
    return rows;
  }
});
