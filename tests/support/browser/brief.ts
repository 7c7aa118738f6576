/** Requesting and downloading the Brief, and the merchant's stats. */
import type { Browser, Download, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

import { visit } from './browser.ts';
import { ARTICLE, openInAdmin } from './pages.ts';
import type { Mail } from '../demo/control-api.ts';

/** Fills in and submits the form on the page. */
export async function requestBrief(page: Page, address: string): Promise<void> {
  await readForASecond(page);
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
}

/** Sets the page's clock forward by a second, because faster submissions count as bots. */
export async function readForASecond(page: Page): Promise<void> {
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 1000;
  });
}

/** Requests the Brief on the article, in a visit of its own. */
export async function requestOnArticle(browser: Browser, storeUrl: string, address: string, query = ''): Promise<void> {
  const { page, leave } = await visit(browser);
  await page.goto(storeUrl + ARTICLE + query);
  await requestBrief(page, address);
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await leave();
}

/** An email's links, without duplicates. */
export function linksIn({ text }: Mail): string[] {
  return [...new Set([...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link.replace(/[).>]+$/, '')))];
}

/** An email's link by a part of its path: `/brief/`, `/unsubscribe/` or `/your-data/`. */
export function linkTo(part: string, mail: Mail): string {
  const link = linksIn(mail).find((each) => each.includes(part));
  if (!link) throw new Error(`No link to ${part} in:\n${mail.text}`);
  return link;
}

/** Presses a button once the page has been open for a second, because faster presses count as bots. */
export async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  const pageId = await page.locator('form', { has: button }).locator('input[name="visit"]').inputValue();
  // The ID begins with the time when the page was sent.
  const sentAt = Number(pageId.split('.')[0]);
  await vi.waitFor(() => expect(Date.now() - sentAt).toBeGreaterThan(1000), { timeout: 5000, interval: 20 });
  await button.click();
}

/** Presses the button of an email link's page, and returns the file. */
export async function downloadBrief(page: Page, button = 'Download the PDF'): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return file;
}

export interface Stats {
  requests: number;
  people: number;
  visits: number;
  downloads: number;
}

/** How much the stats have grown since then. */
export async function addedStats(browser: Browser, storeUrl: string, before: Stats): Promise<Stats> {
  const { requests, people, visits, downloads } = await readStats(browser, storeUrl);
  return {
    requests: requests - before.requests,
    people: people - before.people,
    visits: visits - before.visits,
    downloads: downloads - before.downloads,
  };
}

/** The stats on the Briefs page. */
export async function readStats(browser: Browser, storeUrl: string): Promise<Stats> {
  const { page, leave } = await visit(browser);
  const app = await openInAdmin(page, storeUrl, '/app/brief');
  const read = async (name: string) => {
    const heading = app.getByRole('heading', { name, exact: true });
    return Number(await heading.locator('xpath=following-sibling::p[1]').innerText());
  };
  const all = {
    requests: await read('Requests'),
    people: await read('People'),
    visits: await read('Visits'),
    downloads: await read('Downloads'),
  };
  await leave();
  return all;
}
