/** Fields, labels and buttons in themes whose styles hide them: drawn, in reach of the pointer, and usable. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { themedPage } from '../../app/storefront/layout.server.ts';
import { signUpForm } from '../../app/sign-up/form.server.ts';
import { sampleRoutine } from '../support/app/sample-routine.ts';
import { visit, type Visitor } from '../support/browser/browser.ts';
import { ARTICLE } from '../support/browser/pages.ts';
import { browser } from '../support/browser/worker-browser.ts';
import { BRIEF, shopInText } from '../support/storefront/in-text.ts';
import { serveShop, type Site } from '../support/storefront/slow-connection.ts';

const FIELDS = 'input, button, label, label span, fieldset, legend';

/** What a theme may do, by what it does. */
const HOSTILE: [string, string][] = [
  ['doesn’t display boxes', 'input[type=checkbox], input[type=radio] { display: none }'],
  ['makes boxes transparent', 'input[type=checkbox], input[type=radio] { position: absolute; opacity: 0 }'],
  ['makes boxes invisible', 'input[type=checkbox], input[type=radio] { visibility: hidden }'],
  ['displays nothing, importantly', `${FIELDS} { display: none !important }`],
  ['makes all transparent, importantly', `${FIELDS} { position: absolute !important; opacity: 0 !important }`],
  ['makes all invisible, importantly', `${FIELDS} { visibility: hidden !important }`],
  [
    'draws nothing, in no space',
    `${FIELDS} { appearance: none !important; width: 0 !important; height: 0 !important; min-width: 0 !important;
      min-height: 0 !important; padding: 0 !important; border: 0 !important; overflow: hidden !important }`,
  ],
  ['clips', `${FIELDS} { position: absolute !important; clip: rect(0 0 0 0) !important }`],
  ['clips to a path', `${FIELDS} { clip-path: inset(50%) !important }`],
  ['scales to nothing', `${FIELDS} { transform: scale(0) !important }`],
  ['scales to nothing, individually', `${FIELDS} { scale: 0 !important; translate: -9999px !important }`],
  ['ignores the pointer', `${FIELDS} { pointer-events: none !important }`],
  ['moves off the page', `${FIELDS} { position: fixed !important; left: -9999px !important }`],
  ['filters and masks', `${FIELDS} { filter: opacity(0) !important; mask: linear-gradient(#0000, #0000) !important }`],
  [
    'writes nothing readable',
    `${FIELDS} { font-size: 0 !important; text-indent: -9999px !important; color: transparent !important;
      -webkit-text-fill-color: transparent !important }`,
  ],
  ['collapses', `${FIELDS} { max-height: 0 !important; max-width: 0 !important; overflow: hidden !important }`],
  ['skips the content', `${FIELDS} { content-visibility: hidden !important; contain: strict !important }`],
  ['fades out', `@keyframes gone { to { opacity: 0; visibility: hidden } } ${FIELDS} { animation: gone 1ms forwards }`],
  [
    'covers with a drawing of its own',
    `:is(.unwind, .unwind-page) :is(label, span, button) { position: relative !important }
      .unwind label::before, .unwind label span::after, .unwind input::before, .unwind button::after,
      .unwind-page label::before, .unwind-page label span::after, .unwind-page input::before, .unwind-page button::after
      { content: '' !important; position: absolute !important; inset: 0 -9em !important; z-index: 9 !important;
      background: #fff !important }`,
  ],
  [
    'knows our selectors',
    `html body main [class] [class] input[type][type], html body div label[class][class], html body div button[type][type]
      { display: none !important }`,
  ],
];

describe('fields in a hostile theme', () => {
  const shop = shopInText({
    body: '',
    routines: [sampleRoutine()],
    briefs: [
      {
        ...BRIEF,
        consent: {
          ...BRIEF.consent,
          box: true,
          marketing: { default: { version: '1', wording: 'Send me offers too.' }, translations: {} },
        },
      },
    ],
  });
  const [article] = shop.state.articles;
  let site: Site;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    site = await serveShop(shop);
    visitor = await visit(browser, { viewport: { width: 390, height: 844 } });
    visitor.ignoreErrors(/status of 404 .*\/(favicon\.ico|opener\.webp)\)/);
    ({ page } = visitor);
    await page.route('**/__devstore/analytics', (route) => route.fulfill({ status: 204 }));
  });
  afterAll(async () => {
    await visitor.leave();
    await site.close();
  });

  async function openArticle(style: string) {
    if (article) article.body = `<style>${style}</style><p>[routine]</p><p>[brief]</p>`;
    await page.goto(site.url + ARTICLE);
    await page.locator('.unwind-self-check').evaluate((details) => details.setAttribute('open', ''));
  }

  async function openProxyPage(style: string) {
    const version = '1';
    const form = signUpForm({
      action: '/apps/unwind/brief',
      fields: { locale: 'en', email: 'anna@' },
      offer: {
        ...BRIEF,
        wording: 'Send me the Brief.',
        wordingVersion: version,
        hasBox: true,
        marketing: { wording: 'Send me offers too.', version },
      },
    });
    const response = themedPage('The Brief', form);
    await page.goto('about:blank');
    await page.setContent(`<style>${style}</style><main>${await response.text()}</main>`);
  }

  it.each(HOSTILE)('on an article whose theme %s', async (_, style) => {
    await openArticle(style);
    const boxes = await page.locator('.unwind input[type=checkbox]').all();
    // The beginner switch, the self-check, the red flag, and both consents.
    expect(boxes).toHaveLength(7);
    for (const box of boxes) await expectBox(box);
    await expectField(page.locator('.unwind-form [type=email]'));
    for (const name of ['Start routine', 'Print', 'Send me the Brief']) {
      await expectField(page.getByRole('button', { name, exact: true }));
    }
    for (const label of ['Email address', 'We send it to you once.', 'Numbness in the leg']) {
      const text = page.getByText(label, { exact: true });
      await expectDrawn(text, await areaOf(text));
    }
    expect(await page.locator('[name=subject]').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Resume routine' }).isVisible()).toBe(false);
  });

  it.each(HOSTILE)('on a page of the app proxy in a theme that %s', async (_, style) => {
    await openProxyPage(style);
    const boxes = await page.locator('input[type=checkbox]').all();
    expect(boxes).toHaveLength(2);
    for (const box of boxes) await expectBox(box);
    for (const field of ['[type=email]', '[type=submit]']) await expectField(page.locator(field));
    for (const label of await page.locator('label').all()) await expectDrawn(label, await areaOf(label));
    expect(await page.locator('[name=subject]').isVisible()).toBe(false);
  });

  it.each(HOSTILE.slice(3, 6))('in the player of a theme that %s', async (_, style) => {
    await openArticle(style);
    await page.getByRole('button', { name: 'Start routine' }).click();
    for (const name of ['It hurts', 'Pause', 'Skip step', 'Exit player']) {
      await expectField(page.getByRole('button', { name, exact: true }));
    }
    await page.locator('.unwind-signals').evaluate((details) => details.setAttribute('open', ''));
    await expectBox(page.locator('[data-part="sound"] input'));
    await expectBox(page.locator('[data-part="level"]'));
    await page.getByRole('button', { name: 'It hurts' }).click();
    await expectField(page.getByRole('button', { name: 'Skip step and continue' }));
    await page.getByRole('button', { name: 'End routine' }).click();
    await page.getByText('Set a reminder').click();
    await expectBox(page.getByLabel('Tomorrow'));
    await expectField(page.locator('.unwind-reminder [type=time]'));
  });

  it.each(HOSTILE.slice(3, 11))('in forced colors, in a theme that %s', async (_, style) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openArticle(`${style} ${FIELDS} { forced-color-adjust: none !important }`);
    await expectBox(page.locator('[name=consent]'));
    await expectField(page.getByRole('button', { name: 'Send me the Brief' }));
    await openProxyPage(style);
    await expectBox(page.locator('[name=consent]'));
    await page.emulateMedia({ forcedColors: null });
  });
});

/** A box that's large enough, in reach of the pointer, and whose picture changes when a reader clicks it. */
async function expectBox(box: Locator): Promise<void> {
  const clip = await expectInReach(box, 16);
  const isChecked = await box.isChecked();
  const before = await box.page().screenshot({ clip });
  await box.page().mouse.click(clip.x + clip.width / 2, clip.y + clip.height / 2);
  await box.page().mouse.move(0, 0);
  expect(await box.isChecked(), String(box)).not.toBe(isChecked);
  const after = await box.page().screenshot({ clip });
  expect(after.equals(before), String(box)).toBe(false);
}

/** A field that's at least that high, in reach of the pointer, and drawn. */
async function expectField(field: Locator, height = 40): Promise<void> {
  await expectDrawn(field, await expectInReach(field, height));
}

async function expectInReach(field: Locator, height: number): Promise<Area> {
  const area = await areaOf(field);
  expect(Math.round(area.height), String(field)).toBeGreaterThanOrEqual(height);
  expect(Math.round(area.width), String(field)).toBeGreaterThanOrEqual(16);
  const isOnTop = await field.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && element.contains(top);
  });
  expect(isOnTop, String(field)).toBe(true);
  return area;
}

/** Hiding the element changes the picture. */
async function expectDrawn(element: Locator, clip: Area): Promise<void> {
  // A locator by role doesn't find what's hidden.
  const handle = await element.elementHandle();
  const drawn = await element.page().screenshot({ clip });
  await handle?.evaluate((each) => (each as HTMLElement).style.setProperty('visibility', 'hidden', 'important'));
  const empty = await element.page().screenshot({ clip });
  await handle?.evaluate((each) => (each as HTMLElement).style.removeProperty('visibility'));
  expect(drawn.equals(empty), String(element)).toBe(false);
}

type Area = { x: number; y: number; width: number; height: number };

/** Where the element is once it's in view. */
async function areaOf(element: Locator): Promise<Area> {
  await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const area = await element.boundingBox();
  expect(area?.width, String(element)).toBeGreaterThan(1);
  expect(area?.height, String(element)).toBeGreaterThan(1);
  return area ?? { x: 0, y: 0, width: 0, height: 0 };
}
