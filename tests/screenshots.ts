/**
 * `npm run screenshots -- DIR`: starts a demo and takes screenshots of every page at phone and desktop width, and of
 * the player in each state, width, color scheme and direction. Compare them before and after a change.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { launchBrowser, visit } from './support/browser/browser.ts';
import { runDemo } from './support/demo/demo.ts';
import { shootPlayer } from './support/player/screenshots.ts';
import { playerIs } from './support/player/player.ts';
import { ARTICLE, openInAdmin, THEME_EDITOR } from './support/browser/pages.ts';
import { shootAdmin } from './support/browser/screenshots.ts';
import { controlApi } from './support/demo/control-api.ts';

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

const folder = resolve(process.argv[2] ?? 'screenshots');
mkdirSync(folder, { recursive: true });

// With its made-up readers.
const demo = await runDemo([]);
const browser = await launchBrowser();
try {
  await askForBothConsents();
  for (const [name, viewport] of Object.entries(WIDTHS)) {
    const { page, context } = await visit(browser, { viewport });
    const shoot: Shoot = (title, options) =>
      page.screenshot({ path: join(folder, `${title}-${name}.png`), ...options });
    await shootArticle(page, shoot);
    await shootBrief(page, shoot, `${name}@example.com`);
    await shootAdmin(page, demo.storeUrl, (title) => shoot(`admin-${title}`));
    await shootThemeEditor(page, shoot);
    await context.close();
  }
  await shootPlayer(browser, demo.storeUrl, (page, name) => page.screenshot({ path: join(folder, `${name}.png`) }));
  console.log(`The screenshots are in ${folder}`);
} finally {
  await browser.close();
  await demo.stop();
}

/** Turns both checkboxes of the form on, so that the pictures show them. */
async function askForBothConsents(): Promise<void> {
  const { page, context } = await visit(browser);
  const app = await openInAdmin(page, demo.storeUrl, '/app/settings');
  for (const name of ['Require a consent checkbox', 'Ask for marketing consent']) await app.getByLabel(name).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Settings saved').waitFor();
  await context.close();
}

type Shoot = (title: string, options?: { fullPage: boolean }) => Promise<unknown>;

async function shootArticle(page: Page, shoot: Shoot): Promise<void> {
  await page.goto(demo.storeUrl + ARTICLE);
  await shoot('article');
  await page.locator('unwind-player').evaluate((player) => player.scrollIntoView());
  await shoot('routine');
  await page.getByRole('button', { name: 'Start routine' }).click();
  for (const state of ['playing', 'playing', 'get-ready']) {
    await playerIs(page, state);
    await page.locator('[data-action="next"]').click();
  }
  await playerIs(page, 'playing');
  await shoot('routine-playing');
}

async function shootBrief(page: Page, shoot: Shoot, address: string): Promise<void> {
  await page.goto(demo.storeUrl + ARTICLE);
  await page.getByLabel('Email address').fill(address);
  for (const box of await page.locator('unwind-brief-form').getByRole('checkbox').all()) await box.check();
  await page.locator('unwind-brief-form').evaluate((form) => form.scrollIntoView({ block: 'center' }));
  await shoot('brief');
  // Submissions within the first second are taken for bots and get no email.
  // eslint-disable-next-line no-restricted-syntax -- the form measures this time
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await shoot('brief-sent');

  const mail = await controlApi(demo.storeUrl).mailTo(address);
  await page.setContent(mail.html);
  await shoot('email', { fullPage: true });
  await page.goto(`${demo.storeUrl}/__devstore/inbox`);
  await page.getByText(address).first().click();
  await page.frameLocator('#html').getByRole('link', { name: 'Get the Brief' }).waitFor();
  await shoot('inbox');
  for (const [title, path] of [
    ['download', 'brief/'],
    ['unsubscribe', 'unsubscribe/'],
    ['your-data', 'your-data'],
  ] as const) {
    await page.goto(new RegExp(`https?://\\S+/${path}\\S+`).exec(mail.text)?.[0] ?? '');
    await shoot(title, { fullPage: true });
  }
}

async function shootThemeEditor(page: Page, shoot: Shoot): Promise<void> {
  await page.goto(demo.storeUrl + THEME_EDITOR);
  await page.frameLocator('#preview').locator('unwind-player').waitFor();
  await shoot('theme-editor');
}
