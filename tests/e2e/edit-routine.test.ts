/** Editing a routine in the Shopify admin, and seeing it on the article. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { runDemo, type RunningDemo } from '../support/demo.ts';
import { ARTICLE, openInAdmin, stepTitles } from '../support/pages.ts';
import { controlApi } from '../support/store.ts';

describe('editing a routine in the admin', () => {
  let browser: Browser;
  // It leaves the routine changed, so it has a demo of its own.
  let demo: RunningDemo;
  let storeUrl: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    demo = await runDemo();
    storeUrl = demo.storeUrl;
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  async function openRoutine(page: Page): Promise<FrameLocator> {
    const app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The lower back and hip sequence' }).click();
    await app.getByLabel('Summary').waitFor();
    return app;
  }

  it('shows on the article what was changed, once it is published and not before', async () => {
    const { page, leave } = await visit(browser);
    const app = await openRoutine(page);

    await app.getByLabel('Summary').fill('Four phases, in this order.');
    await app
      .getByRole('button', { name: '2. Pigeon' })
      .or(app.getByRole('button', { name: '1. Pigeon' }))
      .click();
    const pigeon = app.getByRole('group', { name: /Pigeon/ });
    await pigeon.getByLabel('Cues').fill('Bring the shin across\nLet the front knee rest');
    await pigeon.getByLabel('Seconds', { exact: true }).fill('90');
    await pigeon.getByLabel('Side').selectOption({ label: 'No sides' });
    await app.getByRole('button', { name: /^Move .*Groin stretch.* up$/ }).click();

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await reader.page.locator('routine-player').innerText()).not.toContain('Four phases, in this order.');

    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    await reader.page.reload();
    const routine = reader.page.locator('routine-player');
    expect(await routine.innerText()).toContain('Four phases, in this order.');
    expect((await stepTitles(reader.page)).slice(1, 3)).toEqual(['Groin stretch at the wall', 'Pigeon']);
    const step = routine.locator('[data-step]').filter({ hasText: 'Pigeon' });
    expect(await step.locator('[data-part="dose"]').innerText()).toBe('1 minute 30 seconds');
    expect(await step.innerText()).toContain('Let the front knee rest');
    await reader.leave();
    await leave();
  });

  it('says where another tab saved first, keeps what was typed, and loads what the other saved', async () => {
    const [mine, other] = [await visit(browser), await visit(browser)];
    const [app, otherApp] = [await openRoutine(mine.page), await openRoutine(other.page)];
    await otherApp.getByLabel('Summary').fill('Saved first.');
    await other.page.getByRole('button', { name: 'Save', exact: true }).click();
    await other.page.getByText('Saved', { exact: true }).waitFor();
    await other.leave();

    await app.getByLabel('Summary').fill('Typed meanwhile.');
    await mine.page.getByRole('button', { name: 'Save', exact: true }).click();
    await app.getByText('This routine was changed in another tab').waitFor();
    expect(await app.getByLabel('Summary').inputValue()).toBe('Typed meanwhile.');
    expect(mine.complaints.splice(0).every((complaint) => complaint.includes('409'))).toBe(true);
    await app.getByRole('button', { name: 'Load the saved routine' }).click();
    await expect.poll(() => app.getByLabel('Summary').inputValue()).toBe('Saved first.');
    await mine.leave();
  });

  it('publishes nothing that breaks the rules, says so at the field, and keeps the draft', async () => {
    const { page, complaints, leave } = await visit(browser);
    let app = await openRoutine(page);
    await app.getByLabel('Title', { exact: true }).first().fill('');
    await page.getByRole('button', { name: 'Publish' }).click();
    await app.getByText('The draft is saved, but not published. Change these, then publish again').waitFor();
    expect(await app.getByLabel('Title', { exact: true }).first().getAttribute('aria-invalid')).toBe('true');
    expect(complaints.splice(0).every((complaint) => complaint.includes('422'))).toBe(true);

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await reader.page.locator('routine-player h2').first().innerText()).toBe('The lower back and hip sequence');
    await reader.leave();

    // The draft is as it was left, also after the page is opened anew.
    await page.reload();
    app = page.frameLocator('iframe[title="Unwind"]');
    await app.getByLabel('Summary').waitFor();
    expect(await app.getByLabel('Title', { exact: true }).first().inputValue()).toBe('');
    await app.getByLabel('Title', { exact: true }).first().fill('The lower back and hip sequence');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    await leave();
  });

  it('takes who the routine is for and where to book, and says at each field what is missing', async () => {
    const { page, complaints, leave } = await visit(browser);
    const app = await openRoutine(page);
    await app.getByRole('button', { name: 'Add causes and signs' }).click();
    await app.getByRole('button', { name: 'Add button' }).click();
    const booking = (field: string) => app.locator(`[id="completion.actions.2.${field}"]`);
    await booking('kind').selectOption({ label: 'A booking' });
    await booking('label').fill('Book a visit');
    await booking('locations').fill('North street\nSouth street');
    await page.getByRole('button', { name: 'Publish' }).click();
    await app.getByText('The draft is saved, but not published. Change these, then publish again').waitFor();
    const signs = app.getByLabel('Signs', { exact: true });
    expect(await signs.getAttribute('aria-invalid')).toBe('true');
    expect(await booking('url').getAttribute('aria-invalid')).toBe('true');
    expect(complaints.splice(0).every((complaint) => complaint.includes('422'))).toBe(true);

    // What was said of the part leads to its field.
    await app.getByRole('button', { name: /Write at least one cause or sign/ }).click();
    expect(await signs.evaluate((field) => field === document.activeElement)).toBe(true);
    await signs.fill('Shallow breathing');
    await booking('url').fill('https://clinic.example/book');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    expect(await published(storeUrl)).toMatchObject({
      fit: { causes: [], signs: ['Shallow breathing'] },
      completion: {
        actions: [{}, {}, { kind: 'booking', label: 'Book a visit', locations: ['North street', 'South street'] }],
      },
    });

    // A button that leads elsewhere is for no place, and the part can be taken away again.
    await booking('kind').selectOption({ label: 'The shop' });
    await app.getByRole('button', { name: 'Remove causes and signs' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect.poll(() => published(storeUrl)).toMatchObject({ fit: null });
    expect(await published(storeUrl)).toMatchObject({
      completion: { actions: [{}, {}, { kind: 'shop', locations: [] }] },
    });
    await leave();
  });

  it('keeps what was typed where Shopify does not take it, and says to try again', async () => {
    const { page, complaints, leave } = await visit(browser);
    const store = controlApi(storeUrl);
    const app = await openRoutine(page);
    await app.getByLabel('Summary').fill('Typed while Shopify was down.');
    await store.setFault({ target: 'admin-api', mode: 'error' });
    await page.getByRole('button', { name: 'Publish' }).click();
    await app
      .getByText(/try again/i)
      .first()
      .waitFor();
    expect(await app.getByLabel('Summary').inputValue()).toBe('Typed while Shopify was down.');
    await store.clearFaults();
    complaints.splice(0);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Published', { exact: true }).waitFor();
    await leave();
  });
});

/** The routine as the shop's pages read it. */
async function published(storeUrl: string): Promise<unknown> {
  const { metaobjects } = await controlApi(storeUrl).state();
  const routine = metaobjects.find(({ handle }) => handle === 'lower-back-and-hip-sequence');
  return JSON.parse(routine?.fields.document ?? 'null');
}
