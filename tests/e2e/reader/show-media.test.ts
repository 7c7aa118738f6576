/** Images, videos of the shop, and videos of other sites in a routine. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { files } from '../../../devstore/content/files.ts';
import { writeFileBytes } from '../../../devstore/files/folder.ts';
import { visit, type Visitor, type VisitOptions } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { goTo, onStage, playerIs, startRoutine, visitArticle } from '../../support/player/player.ts';
import { shopRoutine, VIDEO_FILE } from '../../support/storefront/shop-routine.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&playsinline=1&rel=0';

describe('images and videos in a routine', () => {
  let shop: Storefront;
  let visitor: Visitor;
  beforeAll(async () => {
    shop = await serveStorefront(shopRoutine());
    writeFileBytes(shop.context, 'pigeon.webm', await recordVideo());
  });
  beforeEach(() => {
    shop.context.state.files = [...files, { ...VIDEO_FILE, filename: 'pigeon.webm', mimeType: 'video/webm' }];
  });
  afterEach(() => visitor.leave());
  afterAll(async () => {
    await shop.close();
  });

  async function open(options: VisitOptions = {}): Promise<Page> {
    visitor = await visitArticle(browser, shop.articleUrl, options);
    return visitor.page;
  }

  it('are complete without script: sizes, alt texts, and a link to the other site', async () => {
    const page = await open({ javaScript: false });
    const image = page.locator('#unwind-step-step-0 img.unwind-picture');
    expect(await image.getAttribute('alt')).toBe('A person on a "mat"');
    expect(await image.evaluate((each) => [each.getAttribute('width'), each.getAttribute('height')])).toEqual([
      '1000',
      '1000',
    ]);
    expect(await image.getAttribute('loading')).toBe('lazy');
    const srcset = (await image.getAttribute('srcset')) ?? '';
    expect([...srcset.matchAll(/width=(\d+) (\d+)w/g)].map(([, ...widths]) => widths.join())).toEqual([
      ...['384,384', '512,512', '768,768', '1000,1000'],
    ]);
    const video = page.locator('#unwind-step-step-1 video');
    expect(await video.evaluate((each: HTMLVideoElement) => [each.controls, each.preload, each.autoplay])).toEqual([
      ...[true, 'none', false],
    ]);
    expect(await video.getAttribute('aria-label')).toBe('The pigeon pose');
    // As wide as it says, whatever the poster's ratio.
    const { width, height } = (await video.boundingBox()) ?? { width: 0, height: 1 };
    expect(width / height).toBeCloseTo(640 / 360, 1);
    expect(await video.getAttribute('poster')).toContain('/cdn/shop/files/');
    const link = page.getByRole('link', { name: 'The groin stretch Play video · YouTube' });
    expect(await link.getAttribute('href')).toBe('https://youtu.be/abcdefghijk');
    await page.getByRole('link', { name: 'The knee pull Play video · Vimeo' }).waitFor();
  });

  it.each([
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ])('load while scrolling, without layout shift: $width pixels', async (viewport) => {
    visitor = await visit(browser, { viewport });
    const { page, context } = visitor;
    await context.route('**/__devstore/analytics', (route) => route.fulfill({ status: 204 }));
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          document.documentElement.dataset.shift = String(Number(document.documentElement.dataset.shift ?? 0) + value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.goto(shop.articleUrl);
    await page.waitForLoadState('networkidle');
    expect(requested.filter((path) => path.startsWith('/cdn/shop/files/folding-mat'))).toEqual([]);

    for (const part of await page.locator('unwind-player .unwind-detail, .unwind-completion').all()) {
      await part.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
    }
    const loaded = () =>
      page
        .locator('unwind-player img')
        .evaluateAll((images) =>
          images.every((image) => (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth > 0),
        );
    await expect.poll(loaded).toBe(true);
    expect(requested).toContain('/cdn/shop/files/folding-mat.webp');
    expect(requested).not.toContain('/cdn/shop/files/pigeon.webm');
    expect(await page.locator('html').getAttribute('data-shift')).toBeNull();
  });

  it('plays the shop’s video where it is, and stops it once the routine starts', async () => {
    const page = await open();
    const video = page.locator('#unwind-step-step-1 video').first();
    await video.scrollIntoViewIfNeeded();
    await video.evaluate((each: HTMLVideoElement) => {
      each.muted = true;
      each.loop = true;
      return each.play();
    });
    expect(await video.evaluate((each: HTMLVideoElement) => [each.paused, each.currentSrc])).toEqual([
      false,
      expect.stringContaining('/cdn/shop/files/pigeon.webm'),
    ]);
    await startRoutine(page);
    await onStage(page, 'title').waitFor();
    expect(await video.evaluate((each: HTMLVideoElement) => each.paused)).toBe(true);
  });

  it('shows the step’s image or video in the player, without products, and leaves a video its keys', async () => {
    const page = await open();
    await startRoutine(page);
    await onStage(page, 'title').waitFor();
    const detail = onStage(page, 'current-detail');
    await detail.locator('img.unwind-picture').waitFor();
    await goTo(page, 1);
    const video = detail.locator('video');
    await video.focus();
    await page.keyboard.press('ArrowRight');
    expect(await onStage(page, 'title').innerText()).toBe('The pigeon pose');
    expect(await page.locator('.unwind-stage .unwind-product:visible').count()).toBe(0);
    await goTo(page, 2);
    await detail.getByRole('link', { name: /^The groin stretch/ }).waitFor();
  });

  it('loads nothing from another site until the reader taps, and removes it once the routine starts', async () => {
    const page = await open();
    await visitor.context.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Video</title>' }),
    );
    const link = page.getByRole('link', { name: /^The groin stretch/ });
    await link.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const { height } = (await link.boundingBox()) ?? {};
    await link.focus();
    await page.keyboard.press('Enter');
    const frame = page.locator('iframe[title="The groin stretch"]');
    await frame.waitFor();
    expect(await frame.getAttribute('src')).toBe(YOUTUBE);
    expect(await frame.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await link.isVisible()).toBe(false);
    expect((await frame.boundingBox())?.height).toBeCloseTo(height ?? 0, 0);
    await visitor.expectErrors(`left the machine: ${YOUTUBE}`);

    await startRoutine(page);
    await onStage(page, 'title').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await page.keyboard.press('Escape');
    await playerIs(page, 'idle');
    expect(await link.isVisible()).toBe(true);
  });

  it('follows the link if the script for it can’t be loaded', async () => {
    const page = await open();
    await page.route(/\/video\.js/, (route) => route.abort());
    await visitor.context.route('https://youtu.be/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Video</title>' }),
    );
    await page.getByRole('link', { name: /^The groin stretch/ }).click();
    await page.waitForURL('https://youtu.be/abcdefghijk');
    await visitor.expectErrors('ERR_FAILED', 'left the machine: https://youtu.be/abcdefghijk');
  });

  it('shows a step without a file that was deleted, and every other step with its own', async () => {
    shop.context.state.files = shop.context.state.files.filter(({ filename }) => filename !== 'folding-mat.webp');
    const page = await open();
    const step = page.locator('#unwind-step-step-0');
    await step.getByText('Breathe').waitFor();
    expect(await step.locator('.unwind-picture').count()).toBe(0);
    await page.locator('#unwind-step-step-1 video source[src*="pigeon.webm"]').waitFor({ state: 'attached' });
    await page.locator('#unwind-step-step-2 img[src*="core-nexus-release-tool"]').waitFor({ state: 'attached' });
  });

  it('names the images in structured data', async () => {
    const page = await open();
    const json = await page.locator('unwind-player script[type="application/ld+json"]').textContent();
    const { step } = JSON.parse(json ?? '') as { step: { itemListElement: { image?: string }[] }[] };
    const images = step[0]?.itemListElement.map(({ image }) => image?.replace(/\?.*/, ''));
    const url = (name: string) => `${shop.context.storeUrl}/cdn/shop/files/${name}`;
    const tool = url('core-nexus-release-tool.webp');
    expect(images).toEqual([url('folding-mat.webp'), tool, tool, undefined]);
  });

  it('prints the stills, and neither play buttons nor products', async () => {
    const page = await open();
    // Browsers load lazy images to print them; this only emulates it.
    await page.locator('#unwind-step-step-2 img.unwind-picture').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#unwind-step-step-2 img.unwind-picture').isVisible()).toBe(true);
    expect(await page.locator('.unwind-play-label:visible, .unwind-product:visible').count()).toBe(0);
    await page.getByText('Release tool', { exact: true }).first().waitFor();
  });
});

/** A second of video, recorded from a canvas. */
async function recordVideo(): Promise<Buffer> {
  const page = await browser.newPage();
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    const paint = () => context?.fillRect(Math.random() * 200, 0, 10, 10);
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const chunks: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => {
      chunks.push(data);
      // Some pictures, however late a busy machine paints them.
      if (chunks.filter(({ size }) => size > 0).length === 4) recorder.stop();
    });
    const timer = setInterval(paint, 30);
    recorder.start(150);
    await new Promise((resolve) => recorder.addEventListener('stop', resolve));
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    clearInterval(timer);
    return btoa(String.fromCharCode(...bytes));
  });
  await page.close();
  return Buffer.from(base64, 'base64');
}
