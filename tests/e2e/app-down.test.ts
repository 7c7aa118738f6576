/** The article without the app: a second demo, beside the first, whose app process is stopped. */
import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { signProxyQuery } from '../../devstore/proxy/signature.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { runDemo, type RunningDemo } from '../support/demo.ts';
import { ARTICLE, stepTitles } from '../support/pages.ts';

describe('the article while the app is stopped', () => {
  let browser: Browser;
  let demo: RunningDemo;
  beforeAll(async () => {
    browser = await launchBrowser();
    demo = await runDemo();
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('shows all ten steps as before; the form says to try again, and keeps what was typed', async () => {
    process.kill(Number(readFileSync(`${demo.dataDir}/app.pid`, 'utf8')), 'SIGKILL');
    await expect.poll(() => fetch(`http://127.0.0.1:${demo.appPort}/`).catch(() => null)).toBeNull();

    const { page, complaints, leave } = await visit(browser);
    await page.goto(demo.storeUrl + ARTICLE);
    expect(await stepTitles(page)).toHaveLength(10);
    await page.getByLabel('E-mail address').fill('still-here@example.com');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByText('please try again in a moment').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('still-here@example.com');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('502')]);
    await leave();
  });
});

describe('a storefront request that did not come through the shop', () => {
  const address = `http://127.0.0.1:${inject('appPort')}/proxy/brief`;
  const parameters = (age: number) =>
    new URLSearchParams({
      shop: 'unwind-demo.myshopify.com',
      path_prefix: '/apps/unwind',
      timestamp: String(Math.floor(Date.now() / 1000) - age),
    });
  const post = (query: URLSearchParams) =>
    fetch(`${address}?${query.toString()}`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'forged@example.com' }),
    });
  const signed = (age: number) => {
    const query = parameters(age);
    query.set('signature', signProxyQuery(query, 'local-store-secret'));
    return query;
  };

  it('is taken where the signature is right and fresh', async () => {
    expect((await post(signed(0))).status).toBe(200);
  });

  it('is refused with 400 unsigned, forged, or 91 seconds old', async () => {
    expect((await post(parameters(0))).status).toBe(400);
    const forged = signed(0);
    forged.set('shop', 'other.myshopify.com');
    expect((await post(forged)).status).toBe(400);
    expect((await post(signed(91))).status).toBe(400);
  });
});
