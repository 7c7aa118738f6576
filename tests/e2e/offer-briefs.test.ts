/** Offering several Briefs: one more, with a PDF of the merchant's own, as the default; refused files; withdrawing. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { pdf } from '../../app/brief/testing/pdfs.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE, openInAdmin } from '../support/pages.ts';
import { controlApi } from '../support/store.ts';

const storeUrl = inject('storeUrl');
const store = controlApi(storeUrl);
const TITLE = 'How to choose a mat';
const FIRST = 'Before you buy a hip-flexor release tool';

describe('offering several Briefs', () => {
  let browser: Browser;
  let guide: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    browser = await launchBrowser();
    guide = await pdf(5);
  });
  afterAll(() => browser.close());

  it('asks for a title, and begins a Brief that is not offered yet', async () => {
    const { page, complaints, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief');
    await page.getByRole('button', { name: 'Add Brief' }).click();
    await app.getByRole('button', { name: 'Create and edit' }).click();
    await app.getByText('Write something here.').waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await app.getByLabel('Title').fill(TITLE);
    // By the keyboard alone.
    await app.getByLabel('Title').press('Enter');
    await app.getByRole('heading', { name: 'The PDF' }).waitFor();
    await app.getByText('There is none yet').waitFor();
    await app.getByText('how-to-choose-a-mat', { exact: true }).waitFor();
    await leave();
    expect(await offered(browser)).toBe(FIRST);
  });

  it('shows what is typed as a PDF, and says what keeps it from being one', async () => {
    const { page, complaints, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await app.getByLabel('Title').fill('選び方');
    await app.getByRole('button', { name: 'Preview the text as PDF' }).click();
    await app.getByText('upload a PDF of your own').first().waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await app.getByLabel('Title').fill(TITLE);
    await write(app);
    await app.getByLabel('Heading').fill('Thickness');
    await app.getByLabel('Text', { exact: true }).first().fill('Six millimeters are enough for most.');
    const [tab, answer] = await Promise.all([
      page.context().waitForEvent('page'),
      page.waitForResponse((response) => response.url().includes('/preview')),
      app.getByRole('button', { name: 'Preview the text as PDF' }).click(),
    ]);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    await tab.close();
    // Nothing of it is saved.
    await page.getByRole('button', { name: 'Discard' }).click();
    await app.getByText('There is none yet').waitFor();
    await leave();
  });

  it('takes a PDF of the merchant’s own, refuses what is none, and keeps the one before', async () => {
    const { page, complaints, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await upload(app, 'Mat guide (final).pdf', guide);
    await app.getByText('Version 1 · uploaded · 5 pages').waitFor();
    for (const [bytes, why] of [
      [Buffer.from('Dear reader'), 'This file is not a PDF'],
      [Buffer.from(guide).subarray(0, 200), 'This PDF'],
      [Buffer.alloc(0), 'This file is empty'],
      [Buffer.alloc(11 * 1024 * 1024), 'This file has 11.0 MB'],
    ] as const) {
      await upload(app, 'other.pdf', bytes);
      await app.getByRole('alert').getByText(why).waitFor();
      await app.getByText('Mat-guide-final.pdf').waitFor();
    }
    // The last is not even sent.
    expect(complaints.splice(0)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('422') as string));
    await leave();
  });

  it('is published without a text, made the default, and shown where a block names none', async () => {
    const { page, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await write(app);
    await page.getByRole('button', { name: 'Publish' }).click();
    await app.getByText('Published', { exact: true }).waitFor();
    expect(await offered(browser)).toBe(FIRST);
    const makeDefault = app.getByRole('button', { name: 'Make it the default' });
    await makeDefault.focus();
    await page.keyboard.press('Enter');
    await app.getByText('Default', { exact: true }).waitFor();
    expect(await offered(browser)).toBe(TITLE);
    await leave();
  });

  it('sends a reader exactly the bytes that were uploaded, under their name', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    // Who is done sooner is taken for a robot.
    await sleep(1000);
    await page.getByLabel('E-mail address').fill('mat@briefs.example');
    await page.getByRole('button', { name: 'Send me the Brief' }).click();
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const { text } = await store.mailTo('mat@briefs.example');
    await page.goto(/https?:\/\/\S+\/brief\/[\w-]+/.exec(text)?.[0] ?? '');
    // As slowly as people do: a program that presses at once counts for nothing.
    await sleep(2500);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Mat-guide-final.pdf');
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(readFileSync(await file.path()))).toBe(hash(guide));
    await leave();
  });

  it('gives an older version again, and each version to the merchant', async () => {
    const { page, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await upload(app, 'second.pdf', await pdf(2));
    await app.getByText('Version 2 · uploaded · 2 pages').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: 'Download version 1' }).click(),
    ]);
    expect(readFileSync(await file.path()).equals(guide)).toBe(true);
    const useFirst = app.getByRole('button', { name: 'Use version 1' });
    await useFirst.focus();
    await page.keyboard.press('Enter');
    await app.getByRole('button', { name: 'Use version 2' }).waitFor();
    await leave();
  });

  it('is withdrawn, and the other takes its place; who was asked for it stays', async () => {
    const { page, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    const remove = app.getByRole('button', { name: 'Delete', exact: true });
    await remove.waitFor();
    expect(await remove.isDisabled()).toBe(true);
    await remove.hover({ force: true });
    await app.getByText('Somebody has asked for this Brief').waitFor();
    await app.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click();
    await app.getByText('Withdrawn', { exact: true }).waitFor();
    await page.getByText(`The default is now: ${FIRST}`).waitFor();
    expect(await offered(browser)).toBe(FIRST);
    await leave();
  });

  it('fits a phone', async () => {
    const { page, leave } = await visit(browser, { viewport: { width: 390, height: 844 } });
    const app = await openBrief(page, TITLE);
    const overflow = await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    await leave();
  });
});

/** The title of the Brief that the article's block shows. */
async function offered(browser: Browser): Promise<string> {
  const { page, leave } = await visit(browser);
  await page.goto(storeUrl + ARTICLE);
  const title = await page.locator('.unwind-brief .unwind-title').innerText();
  await leave();
  return title;
}

async function openBrief(page: Page, title: string): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, '/app/brief');
  await app.getByRole('link', { name: title }).click();
  await app.getByRole('heading', { name: 'The PDF' }).waitFor();
  return app;
}

/** What the block shows of it. */
async function write(app: FrameLocator): Promise<void> {
  await app.getByLabel('Why to ask for it').fill('So that it does not slip.');
  await app.getByLabel('What is inside').fill('What thickness decides');
}

async function upload(app: FrameLocator, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await app.locator('input[type="file"]').setInputFiles(file);
}
