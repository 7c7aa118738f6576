/** Counting what readers do, with their consent only. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { requestBrief } from '../../support/browser/brief.ts';
import { visit } from '../../support/browser/browser.ts';
import { ARTICLE, openInAdmin, themeEditor } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runSql } from '../../support/demo/database.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { onStage, openWithReporter, skipToTheEnd, startRoutine } from '../../support/player/player.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);
const BATCH = '**/apps/unwind/events';

describe('counting readers', () => {
  it('requests nothing without consent', async () => {
    const { page, context, leave } = await visit(browser);
    const urls: string[] = [];
    context.on('request', (request) => urls.push(request.url()));
    await store.setConsent(false);
    try {
      const before = await counts();
      await page.goto(storeUrl + ARTICLE);
      await finish(page);
      await requestBrief(page, 'uncounted@example.com');
      await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
      await leavePage(page);
      expect(urls.filter((url) => /\/reporter\.js|\/unwind\/(events|completed)/.test(url))).toEqual([]);
      expect(Object.keys(added(before, await counts())).sort()).toEqual([
        'people',
        'people:article',
        'people:brief',
        'requests',
      ]);
    } finally {
      await store.setConsent(true);
    }
    await leave();
  });

  it('counts each thing once per page view, when the reader leaves', async () => {
    const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    const before = await counts();
    await openWithReporter(page, storeUrl + ARTICLE);
    await startRoutine(page);
    await onStage(page, 'title').waitFor();
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByRole('button', { name: 'Skip step and continue' }).click();
    await page.getByRole('button', { name: 'Skip step' }).click();
    await skipToTheEnd(page);
    await requestBrief(page, 'counted@example.com');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    // Coming back to the tab reports nothing again.
    const batches = await leavePage(page);
    const steps = await page.evaluate(() => document.querySelectorAll('[data-step]').length);
    expect(batches).toHaveLength(1);
    const [batch] = batches as [Record<string, unknown>];
    expect(Object.keys(batch).sort()).toEqual(['article', 'events', 'id', 'locale']);
    await expect
      .poll(async () => added(before, await counts()))
      .toEqual({
        views: 1,
        starts: 1,
        steps,
        pains: 1,
        skips: 2,
        completions: 1,
        briefViews: 1,
        briefRequests: 1,
        requests: 1,
        people: 1,
        'people:article': 1,
        'people:brief': 1,
      });
    await leave();
  });

  it('stores nothing once the merchant turns it off', async () => {
    const visitor = await visit(browser);
    const setCounting = async (isOn: boolean) => {
      const { page, leave } = await visit(browser);
      const app = await openInAdmin(page, storeUrl, '/app/settings');
      await app.getByLabel('Count what readers do').setChecked(isOn);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await toast(page, 'Settings saved');
      await leave();
    };
    await setCounting(false);
    try {
      const [before, batches] = [await counts(), await batchCount()];
      await openWithReporter(visitor.page, storeUrl + ARTICLE);
      await startRoutine(visitor.page);
      await onStage(visitor.page, 'title').waitFor();
      const received = visitor.page.waitForResponse(BATCH);
      await leavePage(visitor.page);
      await received;
      expect(await counts()).toEqual(before);
      expect(await batchCount()).toBe(batches);
    } finally {
      await setCounting(true);
    }
    await visitor.leave();
  });

  it('doesn’t count the theme editor', async () => {
    const { page, context, leave } = await visit(browser);
    const urls: string[] = [];
    context.on('request', (request) => urls.push(request.url()));
    const editor = themeEditor(page, storeUrl);
    await editor.open();
    await editor.preview.getByRole('button', { name: 'Start routine' }).click();
    await editor.preview.locator('unwind-player[data-state="playing"]').waitFor();
    await page.goto('about:blank');
    expect(urls.filter((url) => url.endsWith('/unwind/events'))).toEqual([]);
    await leave();
  });
});

async function finish(page: Page): Promise<void> {
  await startRoutine(page);
  await onStage(page, 'title').waitFor();
  await skipToTheEnd(page);
}

/** Hides the page, as another tab would, and returns what it sends. */
async function leavePage(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const sent: unknown[] = [];
    const sendBeacon = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      if (String(url).endsWith('/events')) sent.push(JSON.parse(body as string));
      return sendBeacon(url, body);
    };
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    return sent;
  });
}

/** Sums of all counts, by event. */
async function counts(): Promise<Record<string, number>> {
  const rows = await runSql<{ event: string; n: number }>(
    dataDir,
    'SELECT event, sum(n)::int AS n FROM "DailyCount" GROUP BY event',
  );
  return Object.fromEntries(rows.map(({ event, n }) => [event, n]));
}

function added(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changes = Object.entries(after).map(([event, n]) => [event, n - (before[event] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, n]) => n !== 0));
}

async function batchCount(): Promise<number> {
  return (await runSql(dataDir, 'SELECT 1 FROM "EventBatch"')).length;
}
