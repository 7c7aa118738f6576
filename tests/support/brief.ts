/** What readers do about the Brief, and what the merchant sees of it. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, Page } from 'playwright-core';

import { visit } from './browser.ts';
import { ARTICLE, openInAdmin } from './pages.ts';
import type { Mail } from './store.ts';

/** Fills in the form of the page, and sends it. */
export async function ask(page: Page, address: string): Promise<void> {
  // Who is done sooner is taken for a robot.
  await sleep(1000);
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
}

/** Asks for the Brief on the article, as a visitor of their own. */
export async function askOnArticle(browser: Browser, storeUrl: string, address: string): Promise<void> {
  const { page, leave } = await visit(browser);
  await page.goto(storeUrl + ARTICLE);
  await ask(page, address);
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await leave();
}

/** The links of an e-mail, each once. */
export function linksIn({ text }: Mail): string[] {
  return [...new Set([...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link.replace(/[).>]+$/, '')))];
}

/** The link of an e-mail whose path has this part: `/brief/`, `/unsubscribe/` or `/me/`. */
export function linkTo(part: string, mail: Mail): string {
  const link = linksIn(mail).find((each) => each.includes(part));
  if (!link) throw new Error(`No link to ${part} in:\n${mail.text}`);
  return link;
}

/** Presses a button as people do: who presses sooner is taken for a program. */
export async function press(page: Page, name: string): Promise<void> {
  await sleep(1100);
  await page.getByRole('button', { name, exact: true }).click();
}

export interface Figures {
  requests: number;
  people: number;
  visits: number;
  downloads: number;
}

/** The figures that the merchant sees. */
export async function figures(browser: Browser, storeUrl: string): Promise<Figures> {
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
