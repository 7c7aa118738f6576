/**
 * The app proxy as it behaves: it replaces the body of failed responses, its path can change, and people reach URLs that
 * nothing links to.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

import { signProxyQuery } from '../../../devstore/proxy/signature.ts';
import { downloadBrief, linkTo, linksIn, requestBrief } from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { ARTICLE } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runSql } from '../../support/demo/database.ts';
import { retryUntilSent, untilMailFailed } from '../../support/demo/mail-queue.ts';
import { appPort, dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { liquidProxyPath, moveProxy } from '../../support/demo/proxy-path.ts';

const store = controlApi(storeUrl);
const PATH = '/community/routines';

describe('the app proxy', () => {
  afterEach(() => store.clearFaults());
  afterAll(async () => {
    await moveProxy(storeUrl, '/apps/unwind');
  });

  describe.each([true, false])('that replaces the body of 4xx responses: %s', (isReplaced) => {
    const name = isReplaced ? 'replaced' : 'kept';
    const replace = async () => void (isReplaced && (await store.setFault({ target: 'proxy', mode: 'error' })));

    it('lets a reader correct an address, request the Brief, download it and unsubscribe', async () => {
      await replace();
      const { page, leave } = await visit(browser);
      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, 'not an address');
      await page.locator('[data-part="error"]').filter({ hasText: 'Enter an email address like' }).waitFor();
      await requestBrief(page, `${name}@example.com`);
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await downloadAndUnsubscribe(page, `${name}@example.com`);
      await leave();
    });

    it('shows pages to readers without script, also for what is wrong', async () => {
      await replace();
      const { page, leave } = await visit(browser, { javaScript: false });
      await page.goto(storeUrl + ARTICLE);
      await page.locator('form.unwind-form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
      await requestBrief(page, 'not an address');
      await page.getByRole('alert').filter({ hasText: 'Enter an email address like' }).waitFor();
      expect(await page.getByLabel('Email address').inputValue()).toBe('not an address');
      await requestBrief(page, `${name}.plain@example.com`);
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await page.goto(`${storeUrl}/apps/unwind/brief/unknown`);
      await page.getByRole('heading', { name: 'This link doesn’t work' }).waitFor();
      await leave();
    });
  });

  it.each([
    ['the app fails', { target: 'app', mode: 'error' }, '500'],
    ['the app doesn’t respond', { target: 'app', mode: 'down' }, '502'],
    ['the proxy fails', { target: 'proxy', mode: 'down' }, '502'],
    ['the proxy gets too many requests', { target: 'proxy', mode: 'throttle' }, '429'],
  ])('keeps what was typed if %s, and accepts it later', async (_, fault, status) => {
    const { page, expectErrors, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await store.setFault({ ...fault, times: 1 });
    await requestBrief(page, `later-${status}@example.com`);
    await page.getByText('try again in a moment').waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe(`later-${status}@example.com`);
    await expectErrors(status);
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    await leave();
  });

  it.each([
    ['GET', ''],
    ['GET', '/'],
    ['GET', '/nothing'],
    ['GET', '/brief/token/extra'],
    ['GET', '/completed'],
    ['GET', '/events'],
    ['POST', '/nothing'],
    ['POST', '/brief/challenge'],
    ['PUT', '/brief/challenge'],
    ['DELETE', '/nothing'],
  ])('says on a page that there’s nothing at %s %j', async (method, path) => {
    const response = await fetch(`${storeUrl}/de/apps/unwind${path}`, { method });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Seite nicht gefunden');
  });

  it.each([
    ...['', '/nothing', '/brief', '/completed', '/events', '/brief/challenge'],
    ...['/unsubscribe/x', '/your-data/x/export'],
  ])('gets 400 at %j if the request isn’t signed', async (path) => {
    for (const method of ['GET', 'POST']) {
      expect((await fetch(`http://127.0.0.1:${appPort}/proxy${path}`, { method })).status).toBe(400);
    }
  });

  it('responds to a report of a completed routine with its outcome', async () => {
    const body = new URLSearchParams({ routine: 'lower-back-and-hip-sequence', steps: '10' });
    const response = await fetch(`${storeUrl}/apps/unwind/completed`, { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
  });

  it('responds to a batch of events with its outcome', async () => {
    const post = async (body: string) => {
      const response = await fetch(`${storeUrl}/apps/unwind/events`, { method: 'POST', body });
      return [response.status, (await response.json()) as unknown];
    };
    expect(await post('{"events":[]}')).toEqual([200, { ok: false }]);
    expect(await post('not JSON')).toEqual([200, { ok: false }]);
  });

  describe('while the database fails', () => {
    // A table of its own for each page: the database itself has to work for the rest of the demo.
    const withoutTable = async (table: string, act: () => Promise<void>) => {
      await runSql(dataDir, `ALTER TABLE "${table}" RENAME TO "${table}Gone"`);
      try {
        await act();
      } finally {
        await runSql(dataDir, `ALTER TABLE "${table}Gone" RENAME TO "${table}"`);
      }
    };
    const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${storeUrl}/apps/unwind${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });

    it('tells scripts and people to try again, with status 200', async () => {
      await withoutTable('BriefLink', async () => {
        for (const path of ['/brief/x', '/unsubscribe/x']) {
          const response = await fetch(`${storeUrl}/apps/unwind${path}`);
          expect([response.status, await response.text()]).toEqual([
            200,
            expect.stringContaining('Something went wrong'),
          ]);
        }
        const button = await post('/unsubscribe/x', { 'List-Unsubscribe': 'One-Click', page: 'yes' });
        expect([button.status, await button.text()]).toEqual([200, expect.stringContaining('Something went wrong')]);
      });
      await withoutTable('YourDataLink', async () => {
        for (const path of ['/your-data/x', '/your-data/x/export']) {
          const response = await fetch(`${storeUrl}/apps/unwind${path}`);
          expect([response.status, await response.text()]).toEqual([
            200,
            expect.stringContaining('Something went wrong'),
          ]);
        }
      });
      await withoutTable('Brief', async () => {
        const fields = { email: 'a@example.com', brief: 'buyers-brief', consent_version: '1', address_answered: 'yes' };
        const script = await post('/brief', fields, { Accept: 'application/json' });
        expect([script.status, await script.json()]).toMatchObject([200, { ok: false, message: /moment/ }]);
        const page = await post('/brief', fields);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Something went wrong')]);
      });
    });

    it('gives mailbox providers a status that isn’t taken for success', async () => {
      await withoutTable('BriefLink', async () => {
        expect((await post('/unsubscribe/x', { 'List-Unsubscribe': 'One-Click' })).status).toBe(503);
      });
      expect((await post('/unsubscribe/x', { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    });

    it('serves forms and challenges even if it can’t be remembered where the proxy is', async () => {
      await withoutTable('Shop', async () => {
        const challenge = await fetch(`${storeUrl}/apps/unwind/brief/challenge`);
        expect(await challenge.json()).toHaveProperty('signature');
        expect((await fetch(`${storeUrl}/apps/unwind/your-data`)).status).toBe(200);
      });
    });
  });

  describe(`at ${PATH}`, () => {
    it('serves the whole journey, and email that was queued before leads there too', async () => {
      await store.setFault({ target: 'smtp', mode: 'down' });
      const { page, leave } = await visit(browser);
      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, 'before-move@example.com');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await untilMailFailed(dataDir);
      await moveProxy(storeUrl, PATH);
      await store.clearFaults();
      await retryUntilSent(dataDir);
      const queued = await store.mailTo('before-move@example.com');
      expect(proxyLinks(queued.text).every((link) => link.startsWith(`${storeUrl}${PATH}/`))).toBe(true);

      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, 'after-move@example.com');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      const mail = await downloadAndUnsubscribe(page, 'after-move@example.com');
      expect(new Set(proxyLinks(mail).map((link) => link.split('/').slice(0, 5).join('/')))).toEqual(
        new Set([`${storeUrl}${PATH}`]),
      );
      await leave();
      expect((await fetch(`${storeUrl}/apps/unwind/your-data`)).status).toBe(404);
    });

    it('serves readers without script, and those of another language', async () => {
      const { page, leave } = await visit(browser, { javaScript: false });
      await page.goto(storeUrl + ARTICLE);
      await requestBrief(page, 'plain-move@example.com');
      await page.waitForURL(`${storeUrl}${PATH}/brief`);
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await page.goto(`${storeUrl}/de${PATH}/your-data`);
      const action = await page.locator('.unwind-page form').getAttribute('action');
      expect(action).toBe(`/de${PATH}/your-data?locale=de`);
      expect(await liquidProxyPath(storeUrl)).toBe(PATH);
      await leave();
    });

    it.each(['/apps', '/apps/un%77ind', '/apps/unwind/brief/x', '/de', ''])(
      'isn’t changed by a signed path_prefix that can’t be the proxy’s path: %j',
      async (prefix) => {
        const query = new URLSearchParams({
          shop: 'unwind-demo.myshopify.com',
          path_prefix: prefix,
          timestamp: String(Math.floor(Date.now() / 1000)),
        });
        query.set('signature', signProxyQuery(query, 'local-store-secret'));
        const page = await (await fetch(`http://127.0.0.1:${appPort}/proxy/your-data?${query.toString()}`)).text();
        expect(page).toContain(`action="${PATH}/your-data?locale=en"`);
        const [row] = await runSql<{ path: string }>(dataDir, 'SELECT "proxyPath" AS path FROM "Shop"');
        expect(row?.path).toBe(PATH);
      },
    );
  });

  /** Follows the email's links, and returns its text. */
  async function downloadAndUnsubscribe(page: Page, address: string): Promise<string> {
    const mail = await store.mailTo(address);
    await page.goto(linkTo('/brief/', mail));
    const file = await downloadBrief(page);
    expect((await readDownload(file)).toString('latin1', 0, 5)).toBe('%PDF-');
    await page.goto(linkTo('/unsubscribe/', mail));
    await page.getByRole('main').getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('heading', { name: 'You’re unsubscribed' }).waitFor();
    return mail.text;
  }
});

/** The links of an email's text to the app. */
function proxyLinks(text: string): string[] {
  return linksIn({ text } as Parameters<typeof linksIn>[0]).filter((link) =>
    /brief\/|unsubscribe\/|your-data/.test(link),
  );
}
