/** Editing a routine in the Shopify admin and seeing it on the article. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { runDemo, type RunningDemo } from '../../support/demo/demo.ts';
import { ARTICLE, openInAdmin, stepTitles } from '../../support/browser/pages.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { toast } from '../../support/browser/toast.ts';

describe('editing a routine in the admin', () => {
  // These tests change the routine, so they have their own demo.
  let demo: RunningDemo;
  let storeUrl: string;
  beforeAll(async () => {
    demo = await runDemo();
    storeUrl = demo.storeUrl;
  });
  afterAll(async () => {
    await demo.stop();
  });

  async function openRoutine(page: Page): Promise<FrameLocator> {
    const app = await openInAdmin(page, storeUrl, '/app/routines');
    await app.getByRole('link', { name: 'The lower back and hip sequence' }).press('Enter');
    await app.getByLabel('Summary').waitFor();
    return app;
  }

  it('shows changes on the article once they’re published, and not before', async () => {
    const { page, leave } = await visit(browser);
    const app = await openRoutine(page);

    await app.getByLabel('Summary').fill('Four phases, in this order.');
    await app.getByRole('button', { name: /^2\. Pigeon/ }).click();
    const pigeon = app.getByRole('region', { name: 'Step 2' });
    await pigeon.getByLabel('Cues').fill('Bring the shin across\nLet the front knee rest');
    await pigeon.getByLabel('Dose', { exact: true }).fill('90 s');
    await pigeon.getByText('1:30').or(pigeon.getByText('90 s')).first().waitFor();
    await pigeon.getByLabel('Side').selectOption({ label: 'Not side-specific' });
    await app.getByRole('button', { name: /^3\. Groin stretch/ }).press('Alt+ArrowUp');

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, 'Routine saved');

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await reader.page.locator('unwind-player').innerText()).not.toContain('Four phases, in this order.');

    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, 'Routine published');
    await reader.page.reload();
    const routine = reader.page.locator('unwind-player');
    expect(await routine.innerText()).toContain('Four phases, in this order.');
    expect((await stepTitles(reader.page)).slice(1, 3)).toEqual(['Groin stretch at the wall', 'Pigeon']);
    const step = routine.locator('[data-step]').filter({ hasText: 'Pigeon' });
    expect(await step.locator('[data-part="dose"]').innerText()).toBe('1 minute 30 seconds');
    expect(await step.innerText()).toContain('Let the front knee rest');
    await reader.leave();
    await leave();
  });

  it('publishes no invalid routine, shows the error at its field, and keeps the draft', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    let app = await openRoutine(page);
    await app.getByLabel('Title', { exact: true }).first().fill('');
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Saved, but not published. Fix these, then publish again').waitFor();
    expect(await app.getByLabel('Title', { exact: true }).first().getAttribute('aria-invalid')).toBe('true');
    await expectErrors('status of 422');

    const reader = await visit(browser);
    await reader.page.goto(storeUrl + ARTICLE);
    expect(await reader.page.locator('unwind-player h2').first().innerText()).toBe('The lower back and hip sequence');
    await reader.leave();

    // The draft is unchanged, even after a reload.
    await page.reload();
    app = page.frameLocator('iframe[title="Unwind"]');
    await app.getByLabel('Summary').waitFor();
    expect(await app.getByLabel('Title', { exact: true }).first().inputValue()).toBe('');
    await app.getByLabel('Title', { exact: true }).first().fill('The lower back and hip sequence');
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    // It's what readers see already.
    await toast(page, /^No changes to publish/);
    await leave();
  });

  it('saves the self-check and booking locations, and shows at each field what’s missing', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    const app = await openRoutine(page);
    await app.getByRole('button', { name: 'Self-check' }).click();
    await app.getByRole('button', { name: 'Add causes and signs' }).click();
    await app.getByRole('button', { name: 'Ending' }).click();
    await app.getByRole('button', { name: 'Add button' }).click();
    const booking = (field: string) => app.locator(`[id="completion.actions.2.${field}"]`);
    await booking('kind').selectOption({ label: 'Booking' });
    await booking('label').fill('Book a visit');
    await booking('locations').fill('North street\nSouth street');
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await app.getByText('Saved, but not published. Fix these, then publish again').waitFor();
    expect(await booking('url').getAttribute('aria-invalid')).toBe('true');
    await expectErrors('status of 422');

    // The problem links to its field.
    await app.getByRole('button', { name: /Enter at least one cause or sign/ }).click();
    const signs = app.getByLabel('Signs', { exact: true });
    expect(await signs.getAttribute('aria-invalid')).toBe('true');
    await signs.and(app.locator(':focus')).waitFor();
    await signs.fill('Shallow breathing\nPelvic-floor tension\nnumbness or weakness in a leg.');
    // Signs can be marked, with the keyboard too. One that repeats a red flag counts as one.
    await app.getByLabel('Pelvic-floor tension').focus();
    await page.keyboard.press('Space');
    const repeated = app.getByLabel('numbness or weakness in a leg.');
    expect(await repeated.isChecked()).toBe(true);
    expect(await repeated.isDisabled()).toBe(true);
    // A mark stays with its sign while the text changes.
    await signs.fill('Shallow breathing\nTension in the pelvic floor\nnumbness or weakness in a leg.');
    expect(await app.getByLabel('Tension in the pelvic floor').isChecked()).toBe(true);
    await app.getByRole('button', { name: 'Ending' }).click();
    await booking('url').fill('https://clinic.example/book');
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, 'Routine published');
    expect(await published(storeUrl)).toMatchObject({
      selfCheck: {
        causes: [],
        signs: [
          { text: 'Shallow breathing', seeProfessional: false },
          { text: 'Tension in the pelvic floor', seeProfessional: true },
          { text: 'numbness or weakness in a leg.', seeProfessional: true },
        ],
      },
      completion: {
        actions: [{}, {}, { kind: 'booking', label: 'Book a visit', locations: ['North street', 'South street'] }],
      },
    });

    // Only booking buttons have locations. The self-check can be removed.
    await booking('kind').selectOption({ label: 'Store' });
    await app.getByRole('button', { name: 'Self-check' }).click();
    await app.getByRole('button', { name: 'Remove causes and signs' }).click();
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect.poll(() => published(storeUrl)).toMatchObject({ selfCheck: null });
    expect(await published(storeUrl)).toMatchObject({
      completion: { actions: [{}, {}, { kind: 'shop', locations: [] }] },
    });
    await leave();
  });

  it('keeps the input if Shopify responds with an error, and says to try again', async () => {
    const { page, expectErrors, leave } = await visit(browser);
    const store = controlApi(storeUrl);
    const app = await openRoutine(page);
    await app.getByLabel('Summary').fill('Typed while Shopify was down.');
    await store.setFault({ target: 'admin-api', mode: 'error' });
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    // Without Shopify, the list of articles may say to try again too.
    const banner = app.getByRole('alert').filter({ hasText: 'Saved, but not published' });
    await banner.getByText('Shopify didn’t respond. Try again in a moment.').waitFor();
    expect(await app.getByLabel('Summary').inputValue()).toBe('Typed while Shopify was down.');
    await expectErrors('status of 502');
    await store.clearFaults();
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await toast(page, 'Routine published');
    await leave();
  });
});

/** The routine as Liquid reads it. */
async function published(storeUrl: string): Promise<unknown> {
  const { metaobjects } = await controlApi(storeUrl).state();
  const routine = metaobjects.find(({ handle }) => handle === 'lower-back-and-hip-sequence');
  return JSON.parse(routine?.fields.document ?? 'null');
}
