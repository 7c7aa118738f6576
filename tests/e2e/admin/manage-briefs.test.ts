/** Several Briefs: creating one, uploading its PDF, setting it as the default, unpublishing it. */
import { createHash } from 'node:crypto';

import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { pdf } from '../../support/app/pdfs.ts';
import { downloadBrief, requestBrief } from '../../support/browser/brief.ts';
import { readDownload, visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE, openInAdmin } from '../../support/browser/pages.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);
const TITLE = 'How to choose a mat';
const DEMO_BRIEF = 'Before you buy a hip-flexor release tool';

describe('several Briefs', () => {
  let guide: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    guide = await pdf(5);
  });

  it('asks for a title and creates a draft', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    const app = await openInAdmin(page, storeUrl, '/app/brief');
    await page.getByRole('button', { name: 'Create Brief' }).click();
    await app.getByRole('button', { name: 'Create Brief' }).click();
    await app.getByText('Enter a title').waitFor();
    await expectErrors('422');
    await app.getByLabel('Title').fill(TITLE);
    await app.getByLabel('Title').press('Enter');
    await app.getByRole('heading', { name: 'PDF', exact: true }).waitFor();
    await app.getByText('No PDF yet').waitFor();
    await app.getByText('how-to-choose-a-mat', { exact: true }).waitFor();
    await leave();
    expect(await blockTitle()).toBe(DEMO_BRIEF);
  });

  it('previews the draft as a PDF, or shows what to fix', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await fillRequired(app);
    await app.getByLabel('Heading').fill('Thickness');
    await app.getByLabel('Text', { exact: true }).first().fill('Six millimeters are enough for most.');
    const toggle = app.getByRole('button', { name: 'Preview', exact: true });
    await toggle.click();
    const firstPage = app.getByRole('img', { name: 'Page 1 of' });
    await firstPage.waitFor();
    await app.getByLabel('Description').fill('');
    await app.getByText('Preview couldn’t update. Description: Enter a description').waitFor();
    await expectErrors('422');
    await firstPage.waitFor();
    await toggle.click();
    // The preview isn't saved.
    await page.getByRole('button', { name: 'Discard' }).click();
    await app.getByText('No PDF yet').waitFor();
    await leave();
  });

  it('accepts an uploaded PDF, and keeps it when a later upload is rejected', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await upload(app, 'Mat guide (final).pdf', guide);
    await app.getByText('Version 1 · Uploaded · 5 pages').waitFor();
    for (const [bytes, message] of [
      [Buffer.from('Dear reader'), 'This file isn’t a PDF'],
      [Buffer.from(guide).subarray(0, 200), /of this PDF/],
      [Buffer.alloc(0), 'This file is empty'],
      [Buffer.alloc(11 * 1024 * 1024), 'This file is 11.0 MB'],
    ] as const) {
      await upload(app, 'other.pdf', bytes);
      await app.getByRole('alert').getByText(message).waitFor();
      await app.getByText('Mat-guide-final.pdf').waitFor();
    }
    // The browser rejects the others before sending them.
    await expectErrors('422');
    await leave();
  });

  it('publishes without a guide text, and shows up in blocks once it’s the default', async () => {
    const { page, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await fillRequired(app);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByRole('toolbar', { name: 'Brief' }).getByText('Live', { exact: true }).waitFor();
    expect(await blockTitle()).toBe(DEMO_BRIEF);
    const setAsDefault = app.getByRole('button', { name: 'Set as default', disabled: false });
    await setAsDefault.focus();
    await page.keyboard.press('Enter');
    await app.getByText('Default', { exact: true }).waitFor();
    expect(await blockTitle()).toBe(TITLE);
    await leave();
  });

  it('gives readers the uploaded bytes and file name', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await requestBrief(page, 'mat@briefs.example');
    await page.getByRole('heading', { name: 'Check your inbox' }).waitFor();
    const { text } = await store.mailTo('mat@briefs.example');
    await page.goto(/https?:\/\/\S+\/brief\/[\w-]+/.exec(text)?.[0] ?? '');
    const file = await downloadBrief(page);
    expect(file.suggestedFilename()).toBe('Mat-guide-final.pdf');
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await readDownload(file))).toBe(hash(guide));
    await leave();
  });

  it('lets the merchant download and select any version', async () => {
    const { page, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    await upload(app, 'second.pdf', await pdf(2));
    await app.getByText('Version 2 · Uploaded · 2 pages').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: 'Download version 1' }).click(),
    ]);
    expect((await readDownload(file)).equals(guide)).toBe(true);
    const useFirst = app.getByRole('button', { name: 'Use this version: 1', disabled: false });
    await useFirst.focus();
    await page.keyboard.press('Enter');
    await app.getByRole('button', { name: 'Use this version: 2' }).waitFor();
    await leave();
  });

  it('hands the default to another Brief when unpublished, and can’t be deleted once requested', async () => {
    const { page, leave } = await visit(browser);
    const app = await openBrief(page, TITLE);
    const remove = app.getByRole('button', { name: 'Delete', exact: true });
    await remove.waitFor();
    expect(await remove.isDisabled()).toBe(true);
    await remove.hover({ force: true });
    await app.getByText('You can’t delete a Brief that has requests').waitFor();
    await app.getByRole('button', { name: 'Unpublish', exact: true }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
    await app.getByText('Unpublished', { exact: true }).waitFor();
    await toast(page, `Brief unpublished. New default: ${DEMO_BRIEF}`);
    expect(await blockTitle()).toBe(DEMO_BRIEF);
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

/** The title in the article's Brief block. */
async function blockTitle(): Promise<string> {
  const { page, leave } = await visit(browser);
  await page.goto(storeUrl + ARTICLE);
  const title = await page.locator('.unwind-brief .unwind-title').innerText();
  await leave();
  return title;
}

async function openBrief(page: Page, title: string): Promise<FrameLocator> {
  const app = await openInAdmin(page, storeUrl, '/app/brief');
  await app.getByRole('link', { name: title }).press('Enter');
  await app.getByRole('heading', { name: 'PDF', exact: true }).waitFor();
  return app;
}

/** Fills the required fields other than the title. */
async function fillRequired(app: FrameLocator): Promise<void> {
  await app.getByLabel('Description').fill('So that it does not slip.');
  await app.getByLabel('What’s inside').fill('What thickness decides');
}

async function upload(app: FrameLocator, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await app.locator('input[type="file"]').setInputFiles(file);
}
