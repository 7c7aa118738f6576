/** Adding images and videos to steps: from the computer, the store's files, the theme, and by URL. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FrameLocator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoViolations } from '../../support/browser/axe.ts';
import { visit, type Visitor } from '../../support/browser/browser.ts';
import { openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { runDemo, type RunningDemo } from '../../support/demo/demo.ts';
import { toast } from '../../support/browser/toast.ts';

const HANDLE = 'gentle-psoas-reset';

/** Where browsers upload files. */
const STORAGE = '**/staged-uploads/**';

interface NamedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function picture(name: string, width = 640, height = 480): Promise<NamedFile> {
  const image = sharp({ create: { width, height, channels: 3, background: '#7f9f8f' } });
  return { name, mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() };
}

interface PublishedMedia {
  kind: string;
  file: { id: number } | null;
  still?: { id: number } | null;
  url: string;
  alt: string;
  width: number;
}

describe('adding an image or a video to a step', () => {
  let demo: RunningDemo;
  let visitor: Visitor;
  let page: Page;
  let app: FrameLocator;
  let store: ReturnType<typeof controlApi>;
  beforeAll(async () => {
    demo = await runDemo();
    store = controlApi(demo.storeUrl);
    visitor = await visit(browser);
    page = visitor.page;
    app = await openInAdmin(page, demo.storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The gentle psoas reset' }).press('Enter');
    await app.getByLabel('Summary').waitFor();
  });
  afterAll(async () => {
    await visitor.leave();
    await demo.stop();
  });

  const open = async (step: number) => {
    await app.getByRole('button', { name: new RegExp(`^${step}\\. `) }).click();
    await app.getByRole('region', { name: `Step ${step}` }).waitFor();
  };
  const media = () => app.getByRole('region', { name: 'Image or video' });
  const button = (name: string) => media().getByRole('button', { name, exact: true });
  const alt = () => media().getByLabel('Alt text');
  const isFocused = (field: ReturnType<typeof alt>) => field.evaluate((element) => element === document.activeElement);
  const permission = () => page.getByRole('dialog', { name: /requests additional access/ });
  const upload = async (file: NamedFile | string) => {
    const chooser = page.waitForEvent('filechooser');
    await button('Upload').click();
    await (await chooser).setFiles(file);
  };
  const shows = (text: string | RegExp) => media().getByText(text).first().waitFor();
  const problem = (text: RegExp) => media().getByRole('alert').filter({ hasText: text }).waitFor();
  const files = async () => (await store.state()).files;
  const publish = async () => {
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, 'Routine published');
  };
  /** What readers get of each step. */
  const published = async () => {
    const { metaobjects } = await store.state();
    const routine = metaobjects.find(({ handle }) => handle === HANDLE);
    const document = JSON.parse(routine?.fields.document ?? '') as {
      phases: { steps: { media: PublishedMedia | null }[] }[];
    };
    return document.phases.flatMap(({ steps }) => steps.map((step) => step.media));
  };
  /** Hands a file to the page, as by dragging it onto a step or pasting it. */
  const give = (type: 'drop' | 'paste', { name, mimeType, buffer }: NamedFile) =>
    media().evaluate(
      (section, [type, name, mimeType, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name, { type: mimeType }));
        const options = { bubbles: true, cancelable: true };
        section.dispatchEvent(
          type === 'drop'
            ? new DragEvent('drop', { ...options, dataTransfer: data })
            : new ClipboardEvent('paste', { ...options, clipboardData: data }),
        );
      },
      [type, name, mimeType, buffer.toString('base64')] as const,
    );

  it('asks for permission when it’s needed, and leaves another way if it’s refused', async () => {
    await open(1);
    await upload(await picture('rest.jpg'));
    await permission().getByRole('button', { name: 'Cancel' }).click();
    await shows(/Without permission to use your files/);
    await button('Add URL').waitFor();
    expect(await files()).toHaveLength(2);
  });

  it('uploads a file from the computer, and asks for its alt text at once', async () => {
    await upload(await picture('rest.jpg'));
    await permission().getByRole('button', { name: 'Allow' }).click();
    await shows('rest.jpg · 640 × 480');
    await expect.poll(() => isFocused(alt())).toBe(true);
    await page.keyboard.type('Lying on the back');
    const file = (await files()).find(({ filename }) => filename === 'rest.jpg');
    await publish();
    await expect
      .poll(async () => (await published())[0])
      .toMatchObject({
        ...{ kind: 'image', file: { id: file?.id }, alt: 'Lying on the back', width: 640 },
      });
  });

  it.each<[string, string, () => Buffer, RegExp]>([
    ['a renamed program', 'hip.png', () => Buffer.from('MZ\x90\0 This program …'), /“hip.png” is a Windows program/],
    [
      'an image of 40 MB',
      'huge.jpg',
      () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(40 * 1024 * 1024 - 4)]),
      /“huge.jpg” is 40 MB, and images can be up to 20 MB/,
    ],
    ['a damaged image', 'torn.png', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /“torn.png” can’t be opened/],
  ])('rejects %s with the reason, and keeps the image before', async (_, name, bytes, reason) => {
    const before = (await files()).length;
    const path = join(demo.dataDir, name);
    writeFileSync(path, bytes());
    await button('Replace').click();
    await upload(path);
    await problem(reason);
    await button('Keep this one').click();
    expect(await alt().inputValue()).toBe('Lying on the back');
    await shows('rest.jpg · 640 × 480');
    expect(await files()).toHaveLength(before);
  });

  it('uploads several at a time, while other steps are edited, with progress and Cancel', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(STORAGE, async (route) => {
      await held;
      await route.continue();
    });
    await open(2);
    await upload(await picture('lunge.jpg', 800, 600));
    await shows(/Uploading lunge\.jpg/);
    await media().getByRole('progressbar').waitFor();
    await open(3);
    await upload(await picture('ball.jpg'));
    await shows(/Uploading ball\.jpg/);

    // Leaving would lose them.
    await app
      .getByRole('button', { name: 'Routines' })
      .or(app.getByRole('link', { name: 'Routines' }))
      .first()
      .click();
    const leaving = page.getByRole('dialog', { name: /Leave page/ });
    await leaving.getByRole('button', { name: 'Keep editing' }).click();

    await media().getByRole('button', { name: 'Cancel the upload of ball.jpg' }).click();
    await button('Upload').waitFor();
    release();
    await open(2);
    await shows('lunge.jpg · 800 × 600');
    await page.unroute(STORAGE);
    await alt().fill('A lunge on one knee');
    expect((await files()).map(({ filename }) => filename)).not.toContain('ball.jpg');
  });

  it('says that an upload was interrupted, and goes on with it', async () => {
    await open(3);
    await page.route(STORAGE, (route) => route.abort('connectionreset'), { times: 1 });
    await upload(await picture('ball.jpg', 300, 200));
    await problem(/The upload of “ball\.jpg” was interrupted/);
    await visitor.expectErrors('net::ERR_CONNECTION_RESET');
    await button('Try again').click();
    await shows('ball.jpg · 300 × 200');
  });

  it('takes a file that’s dropped or pasted, and Undo brings the one before back', async () => {
    await give('drop', await picture('dropped.jpg', 310, 200));
    await shows('dropped.jpg · 310 × 200');
    await give('paste', await picture('pasted.jpg', 320, 200));
    await shows('pasted.jpg · 320 × 200');
    await app.getByRole('button', { name: 'Undo' }).click();
    await shows('dropped.jpg · 310 × 200');
    await button('Remove image').click();
    await button('Upload').waitFor();
    await app.getByRole('button', { name: 'Undo' }).click();
    await shows('dropped.jpg · 310 × 200');
  });

  it('doesn’t leave the page for a file that’s dropped elsewhere', async () => {
    await app.getByRole('button', { name: 'Title and summary' }).click();
    const isTaken = await app.getByLabel('Summary').evaluate((field) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'plan.pdf'));
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
      return !field.dispatchEvent(drop);
    });
    expect(isTaken).toBe(true);
    await open(3);
  });

  it('finds one of the store’s files, with the keyboard alone', async () => {
    await button('Replace').focus();
    await page.keyboard.press('Enter');
    await button('Choose from files').focus();
    await page.keyboard.press('Enter');
    const search = media().getByLabel('Search files');
    await expect.poll(() => isFocused(search)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(button('Choose from files'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(search)).toBe(true);
    await page.keyboard.type('green mat');
    const choices = media().getByRole('list', { name: 'Files' }).getByRole('button');
    await expect.poll(() => choices.allInnerTexts()).toEqual(['folding-mat.webp']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => isFocused(choices.first())).toBe(true);
    await page.keyboard.press('Enter');
    await shows('folding-mat.webp · 1000 × 1000');
    await expect.poll(() => isFocused(alt())).toBe(true);
    expect(await alt().inputValue()).toBe('A green mat, folded in three');
  });

  it('copies an image of the theme to the store’s files', async () => {
    await button('Replace').click();
    await button('From your theme').click();
    await permission().getByRole('button', { name: 'Allow' }).click();
    await media().getByLabel('Search theme images').fill('iliacus');
    await media().getByRole('button', { name: 'article-pp02-iliacus-demo.webp' }).click();
    await shows(/^article-pp02-iliacus-demo\.webp · 1200 × 800/);
    expect((await files()).map(({ filename }) => filename)).toContain('article-pp02-iliacus-demo.webp');
    await alt().fill('Getting ready to release the iliacus');
  });

  it('adds an image by its URL only if it is one', async () => {
    await open(2);
    await button('Replace').click();
    await button('Add URL').click();
    const url = media().getByLabel(/^URL of an image/);
    await url.fill('/cdn/shop/files/none.webp');
    await url.press('Enter');
    await shows(/There’s no image at this URL/);
    await visitor.expectErrors('status of 404');
    await url.fill('pigeon.webp');
    await button('Add').click();
    await shows(/Enter a URL that starts with https/);
    await url.fill('/cdn/shop/files/folding-mat.webp');
    await url.press('Enter');
    await shows('/cdn/shop/files/folding-mat.webp · 1000 × 1000');
    await alt().fill('A mat');
  });

  it('stores the still of a YouTube video when the routine is published', async () => {
    await button('Replace').click();
    await button('Add URL').click();
    await media()
      .getByLabel(/^URL of an image/)
      .fill('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
    await button('Add').click();
    const description = media().getByLabel('Video description');
    await expect.poll(() => isFocused(description)).toBe(true);
    expect(await description.inputValue()).toBe('A video on YouTube (dQw4w9WgXcQ)');
    await media().getByLabel('It has captions, or no speech').check();
    await shows(/the video’s still image is saved to your files/);
    await publish();
    const findStill = async () => (await files()).find(({ filename }) => filename === 'youtube-dQw4w9WgXcQ.jpg');
    await expect.poll(findStill).toBeDefined();
    const still = await findStill();
    await expect
      .poll(async () => (await published())[1])
      .toMatchObject({ kind: 'video', file: null, still: { id: still?.id } });
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, /^No changes to publish/);
  });

  it('publishes without the still if it can’t be stored, and says so', async () => {
    await button('Replace').click();
    await button('Add URL').click();
    await media()
      .getByLabel(/^URL of an image/)
      .fill('https://youtu.be/none4w9WgXc');
    await button('Add').click();
    await media().locator('a[href*="none4w9WgXc"]').waitFor();
    await media().getByLabel('Video description').fill('A lunge');
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Published without a still image').waitFor();
    expect((await published())[1]).toMatchObject({ kind: 'video', still: null, alt: 'A lunge' });
  });

  it('warns of a file that was deleted in Shopify, in the list and the editor', async () => {
    await open(3);
    await button('Replace').click();
    await button('Choose from files').click();
    await media().getByRole('button', { name: 'core-nexus-release-tool.webp' }).click();
    await shows('core-nexus-release-tool.webp · 1000 × 1000');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, 'Routine saved');
    const file = (await files()).find(({ filename }) => filename === 'core-nexus-release-tool.webp');
    await store.deleteFile(file?.id ?? 0);
    // The app remembers files for a while.
    const isNoticed = async () => {
      app = await openInAdmin(page, demo.storeUrl, '/app/routines');
      const badge = app.getByText('File deleted').waitFor({ timeout: 3000 });
      return badge.then(
        () => true,
        () => false,
      );
    };
    await expect.poll(isNoticed, { timeout: 50_000 }).toBe(true);
    await app.getByRole('link', { name: 'The gentle psoas reset' }).click();
    await app.getByRole('button', { name: /suggestions? before you publish/ }).click();
    await app.getByRole('button', { name: /step 1: The image was deleted in Shopify/ }).click();
    await app.getByRole('region', { name: 'Step 3' }).waitFor();
    await expect.poll(() => isFocused(media())).toBe(true);
    await shows('This image was deleted in Shopify');
  }, 90_000);

  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desktop', { width: 1280, height: 900 }],
  ])('fits %s, and axe finds nothing wrong with it', async (_, viewport) => {
    await page.setViewportSize(viewport);
    await openInAdmin(page, demo.storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The gentle psoas reset' }).press('Enter');
    await open(2);
    await button('Replace').click();
    for (const [name, panel] of [
      ['Choose from files', 'Your files'],
      ['From your theme', 'Images of your theme'],
      ['Add URL', 'Add by URL'],
    ] as const) {
      await button(name).click();
      await media().getByRole('group', { name: panel }).waitFor();
      if (name !== 'Add URL') await media().getByRole('list').getByRole('button').first().waitFor();
      await expectNoViolations(page);
      const overflow = () => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      await expect.poll(overflow).toBe(0);
    }
  });
});
