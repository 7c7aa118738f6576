/** Images in a Brief's guide: uploaded, or one of the store's files, and in the PDF with their alt text. */
import type { FrameLocator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Visitor, readDownload, visit } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { type Tag, readTags } from '../../support/pdf/read-tags.ts';
import { toast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);

const ALT = 'A stool with three legs';

describe('images in a Brief’s guide', { timeout: 120_000 }, () => {
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    await store.grant('write_files');
    visitor = await visit(browser);
    page = visitor.page;
    app = await openInAdmin(page, storeUrl, '/app/brief/new');
    await app.getByLabel('Title').fill('Before you buy a stool');
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Description').fill('So that you sit well.');
    await app.getByLabel('What’s inside').fill('What height decides');
    await app.getByLabel('Heading').fill('Height');
    await app.getByLabel('Text', { exact: true }).first().fill('Your feet reach the floor.');
    await app.getByRole('button', { name: 'Add block to section 1' }).click();
    await app.getByRole('menuitem', { name: 'Image' }).click();
  });
  afterAll(async () => {
    await visitor.leave();
    await store.revoke('write_files');
  });

  const block = () => app.getByRole('group', { name: 'Image' });
  const upload = (name: string, buffer: Buffer) =>
    block().getByLabel('Upload image').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  const save = async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, 'Brief saved');
  };
  /** The alt texts of the PDF's images. */
  const alts = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: 'Download', exact: true }).first().click(),
    ]);
    const figures = (tag: Tag): (string | null)[] => [
      ...(tag.type === 'Figure' ? [tag.alt] : []),
      ...tag.children.flatMap(figures),
    ];
    return figures((await readTags(await readDownload(file))).root);
  };

  it('asks for an image before it’s saved, and leads there', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await app.getByRole('button', { name: 'Section 1, block 2: Choose an image' }).click();
    await expect.poll(() => block().evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await visitor.expectErrors('422');
  });

  it('rejects a file that isn’t an image', async () => {
    await upload('notes.jpg', Buffer.from('%PDF-1.7'));
    await block().getByText('“notes.jpg” is a PDF.').waitFor();
    await block().getByRole('button', { name: 'Dismiss' }).click();
  });

  it('shows an uploaded image, and asks for its alt text', async () => {
    const image = sharp({ create: { width: 600, height: 400, channels: 3, background: '#7f9f8f' } });
    await upload('stool.jpg', await image.jpeg().toBuffer());
    await block().getByText('stool.jpg', { exact: true }).waitFor();
    await app.getByRole('status').filter({ hasText: 'Image added.' }).waitFor({ state: 'attached' });
    await block().getByLabel('Alt text').fill(ALT);
    await save();
    expect(await alts()).toEqual([ALT]);
  });

  it('is replaced with one of the store’s files, which brings its alt text', async () => {
    await block().getByRole('button', { name: 'Replace image' }).click();
    await block().getByRole('button', { name: 'Choose from files' }).click();
    const choices = block().getByRole('list', { name: 'Files' }).getByRole('button');
    await choices.filter({ hasNotText: 'stool.jpg' }).first().click();
    await block().getByText('stool.jpg').waitFor({ state: 'detached' });
    await expect.poll(() => block().getByLabel('Alt text').inputValue()).not.toBe(ALT);
    const alt = await block().getByLabel('Alt text').inputValue();
    await block().getByLabel('Alt text').fill(`${alt} on the floor`);
    await save();
    expect(await alts()).toEqual([`${alt} on the floor`]);
  });
});
