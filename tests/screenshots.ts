/**
 * `npm run screenshots -- DIR`: starts a demo and takes a picture of every page that a person sees, at phone and desktop
 * width, and of the player in each state, width, color scheme and direction. For looking at, before and after a change.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { FrameLocator, Page } from 'playwright-core';

import { launchBrowser, visit } from './support/browser.ts';
import { runDemo } from './support/demo.ts';
import { shootPlayer } from './support/player-pictures.ts';
import { playerIs } from './support/player.ts';
import { ARTICLE, openInAdmin, THEME_EDITOR } from './support/pages.ts';
import { controlApi } from './support/store.ts';

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

const folder = resolve(process.argv[2] ?? 'screenshots');
mkdirSync(folder, { recursive: true });

const demo = await runDemo();
const browser = await launchBrowser();
try {
  for (const [name, viewport] of Object.entries(WIDTHS)) {
    const { page, context } = await visit(browser, { viewport });
    const shoot: Shoot = (title, options) =>
      page.screenshot({ path: join(folder, `${title}-${name}.png`), ...options });
    await shootArticle(page, shoot);
    await shootBrief(page, shoot, `${name}@example.com`);
    await shootAdmin(page, shoot);
    await context.close();
  }
  await shootPlayer(browser, demo.storeUrl, (page, name) => page.screenshot({ path: join(folder, `${name}.png`) }));
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
  await demo.stop();
}

type Shoot = (title: string, options?: { fullPage: boolean }) => Promise<unknown>;

async function shootArticle(page: Page, shoot: Shoot): Promise<void> {
  await page.goto(demo.storeUrl + ARTICLE);
  await shoot('article');
  await page.locator('routine-player').evaluate((player) => player.scrollIntoView());
  await shoot('routine');
  await page.getByRole('button', { name: 'Start the routine' }).click();
  for (const state of ['playing', 'playing', 'rest', 'ready']) {
    await playerIs(page, state);
    await page.locator('[data-action="next"]').click();
  }
  await playerIs(page, 'playing');
  await shoot('routine-playing');
}

async function shootBrief(page: Page, shoot: Shoot, address: string): Promise<void> {
  await page.goto(demo.storeUrl + ARTICLE);
  await page.getByLabel('E-mail address').fill(address);
  await page.locator('brief-form').evaluate((form) => form.scrollIntoView({ block: 'center' }));
  await shoot('brief');
  // Who is done within the first second is taken for a robot, and gets no mail.
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Send me the Brief' }).click();
  await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
  await shoot('brief-sent');

  const mail = await controlApi(demo.storeUrl).mailTo(address);
  await page.setContent(mail.html);
  await shoot('e-mail', { fullPage: true });
  await page.goto(`${demo.storeUrl}/__devstore/inbox`);
  await page.getByText(address).first().click();
  await page.frameLocator('#html').getByRole('link', { name: 'Get the guide' }).waitFor();
  await shoot('inbox');
  await page.goto(/https?:\/\/\S+\/brief\/\S+/.exec(mail.text)?.[0] ?? '');
  await shoot('download');
}

async function shootAdmin(page: Page, shoot: Shoot): Promise<void> {
  const pages: [title: string, path: string, ready: (app: FrameLocator) => ReturnType<FrameLocator['getByText']>][] = [
    ['home', '/app', (app) => app.getByRole('heading', { name: 'Show a routine on an article' })],
    ['routines', '/app/routines', (app) => app.getByRole('link', { name: 'The lower back and hip sequence' })],
    ['brief-figures', '/app/brief', (app) => app.getByRole('heading', { name: 'Requests', exact: true })],
    ['brief-editor', '/app/brief/edit', (app) => app.getByRole('heading', { name: 'The offer' })],
    ['people', '/app/people', (app) => app.getByRole('link', { name: /@example\.com/ }).first()],
    ['suppression', '/app/people/suppression', (app) => app.getByRole('heading').first()],
    ['failures', '/app/people/failures', (app) => app.getByRole('heading').first()],
    ['settings', '/app/settings', (app) => app.getByRole('button', { name: 'Turn on' })],
  ];
  for (const [title, path, ready] of pages) {
    await ready(await openInAdmin(page, demo.storeUrl, path)).waitFor();
    await shoot(`admin-${title}`);
  }
  const people = await openInAdmin(page, demo.storeUrl, '/app/people');
  await people
    .getByRole('link', { name: /@example\.com/ })
    .first()
    .click();
  await people.getByRole('heading', { name: 'What happened' }).waitFor();
  await shoot('admin-person');
  const app = await openInAdmin(page, demo.storeUrl, '/app/routines');
  await app.getByRole('link', { name: 'The lower back and hip sequence' }).click();
  await app.getByRole('button', { name: '1. Pigeon' }).click();
  await app.getByRole('link', { name: 'View on the article' }).waitFor();
  await shoot('admin-routine-editor');
  await page.goto(demo.storeUrl + THEME_EDITOR);
  await page.frameLocator('#preview').locator('routine-player').waitFor({ timeout: 20_000 });
  await shoot('theme-editor');
}
