/** The article while the app is down: a second demo whose app process is stopped. */
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { signProxyQuery } from '../../../devstore/proxy/signature.ts';
import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runDemo, type RunningDemo } from '../../support/demo/demo.ts';
import { appPort } from '../../support/demo/own-demo.ts';
import { ARTICLE, stepTitles } from '../../support/browser/pages.ts';

describe('the article while the app is stopped', () => {
  let demo: RunningDemo;
  beforeAll(async () => {
    demo = await runDemo();
  });
  afterAll(async () => {
    await demo.stop();
  });

  it('shows all ten steps; the form says to try again, and keeps its input', async () => {
    process.kill(Number(readFileSync(`${demo.dataDir}/app.pid`, 'utf8')), 'SIGKILL');
    await expect.poll(() => fetch(`http://127.0.0.1:${demo.appPort}/`).catch(() => null)).toBeNull();

    const { page, expectErrors, leave } = await visit(browser);
    await page.goto(demo.storeUrl + ARTICLE);
    expect(await stepTitles(page)).toHaveLength(10);
    await page.getByLabel('Email address').fill('still-here@example.com');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByText('try again in a moment').waitFor();
    expect(await page.getByLabel('Email address').inputValue()).toBe('still-here@example.com');
    await expectErrors('502');
    await leave();
  });
});

describe('a request to the app proxy', () => {
  const address = `http://127.0.0.1:${appPort}/proxy/brief`;
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

  it('is accepted if its signature is valid and recent', async () => {
    expect((await post(signed(0))).status).toBe(200);
  });

  it('is rejected with 400 if it’s unsigned, forged or 91 seconds old', async () => {
    expect((await post(parameters(0))).status).toBe(400);
    const forged = signed(0);
    forged.set('shop', 'other.myshopify.com');
    expect((await post(forged)).status).toBe(400);
    expect((await post(signed(91))).status).toBe(400);
  });
});
