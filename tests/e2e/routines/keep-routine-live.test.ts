/** A published routine: comparing and restoring its versions, unpublishing it, and changes that others make in Shopify. */
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type MerchantTab, openMerchantTab } from '../../support/browser/merchant-tab.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';

const TITLE = 'Desk break';
const HANDLE = 'desk-break';
const store = controlApi(storeUrl);

describe('a published routine', () => {
  let tab: MerchantTab;
  let app: FrameLocator;

  beforeAll(async () => {
    tab = await openMerchantTab(browser, storeUrl, '/app/routines/new');
    ({ app } = tab);
    await app.getByLabel('Title').fill(TITLE);
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Phase title').fill('Stand up');
    await app.getByLabel('Phase title').press('Control+Enter');
    await app.getByLabel('Title', { exact: true }).fill('Calf raise');
    await setDose('10 reps');
    await app.getByLabel('Cues', { exact: true }).fill('Rise slowly');
    await publish();
    await setDose('3 x 12, 30 s rest');
    await publish();
  });
  afterAll(async () => {
    await tab.visitor.leave();
  });

  const setDose = (text: string) => app.getByLabel('Dose', { exact: true }).fill(text);
  const badge = (text: string) => app.getByRole('toolbar', { name: 'Routine' }).getByText(text, { exact: true });

  async function publish(): Promise<void> {
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await tab.toast('Routine published');
    await badge('Live').waitFor();
  }

  async function openRoutine(): Promise<void> {
    await tab.openListed('/app/routines', TITLE);
    await app.getByRole('heading', { name: TITLE }).waitFor();
  }

  /** What blocks show: the live document, or nothing for version 0. */
  async function shown(): Promise<{ version: number; phases?: { steps: { dose: { min: number } }[] }[] } | null> {
    const { metaobjects } = await store.state();
    const found = metaobjects.find(({ handle }) => handle === HANDLE);
    return found ? (JSON.parse(found.fields.document ?? '') as Awaited<ReturnType<typeof shown>>) : null;
  }
  const amount = async () => (await shown())?.phases?.[0]?.steps[0]?.dose.min;

  it('has versions that can be compared in words', async () => {
    await app.getByRole('link', { name: 'View and compare versions' }).click();
    await app.getByText('There are no differences.').waitFor();
    await app.getByRole('link', { name: 'What changed in version 2' }).click();
    await app.getByText('Calf raise: 10 reps → 3 × 12 reps, 30 s rest').waitFor();
    await app.getByLabel('From').selectOption('Version 2');
    await app.getByLabel('To').selectOption('Version 1');
    await app.getByText('Calf raise: 3 × 12 reps, 30 s rest → 10 reps').waitFor();
  });

  it('gets an old version back as a draft that isn’t saved yet, and can be undone', async () => {
    await app.getByRole('link', { name: 'View version 1' }).click();
    await app.getByRole('heading', { name: 'Version 1' }).waitFor();
    await tab.press('Restore as draft');
    await tab.toast('Version 1 restored. Save it, or undo.');
    await app.getByRole('button', { name: '1. Calf raise 10 reps' }).waitFor();
    expect(await amount()).toBe(12);
    await app.getByRole('button', { name: 'Undo' }).click();
    await app.getByRole('button', { name: '1. Calf raise 3 × 12 reps, 30 s rest' }).waitFor();
    await app.getByRole('button', { name: 'Redo' }).click();
    await publish();
    expect(await amount()).toBe(10);
    await app.getByRole('link', { name: 'Version 3' }).waitFor();
  });

  it('is noticed if something else changed it in Shopify, and can be published again', async () => {
    await store.changeMetaobject('$app:routine', HANDLE, { document: '{"version":1}' });
    await openRoutine();
    const notice = app.getByText('This routine was changed in Shopify');
    await notice.waitFor();
    await app.getByRole('button', { name: 'Publish version 3 again' }).click();
    await tab.toast('Routine published again');
    await notice.waitFor({ state: 'detached' });
    expect(await amount()).toBe(10);
  });

  it('is noticed if something else deleted it in Shopify, and can be published again', async () => {
    await store.deleteMetaobject('$app:routine', HANDLE);
    await tab.open('/app/routines');
    await app.getByText('Deleted in Shopify').waitFor();
    await openRoutine();
    const notice = app.getByText('This routine was deleted in Shopify');
    await notice.waitFor();
    await app.getByRole('button', { name: 'Publish version 3 again' }).click();
    await tab.toast('Routine published again');
    await notice.waitFor({ state: 'detached' });
    expect(await amount()).toBe(10);
  });

  it('can be unpublished, and published again as the same version', async () => {
    await tab.press('Unpublish');
    const dialog = app.getByRole('dialog', { name: 'Unpublish this routine?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await amount()).toBe(10);
    await tab.press('Unpublish');
    await dialog.getByRole('button', { name: 'Unpublish' }).click();
    await tab.toast('Routine unpublished');
    await badge('Draft').waitFor();
    expect(await shown()).toEqual({ version: 0 });
    await publish();
    expect(await amount()).toBe(10);
    await app.getByText('Version 3').first().waitFor();
    expect(await app.getByText('Version 4').count()).toBe(0);
  });
});
