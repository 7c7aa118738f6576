/** A merchant translates a routine, on the page and with a translator's file; readers see it in their language. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readDownload, visit } from '../../support/browser/browser.ts';
import { type MerchantTab, openMerchantTab } from '../../support/browser/merchant-tab.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';

const LOCALES = { German: 'de', Arabic: 'ar' };
const TITLE = 'Neck break';
const WARNING = 'Never pull on your head.';
const NEW_WARNING = 'Never pull on your head, and stop if you feel dizzy.';
const SHOWN_BEFORE = 'The gentle psoas reset';
const ARTICLE = 'The gentle psoas reset: less force, more breath';
const ARTICLE_PATH = '/blogs/release/gentle-psoas-reset';

describe('translating a routine', () => {
  let tab: MerchantTab;
  let page: Page;
  let app: FrameLocator;

  beforeAll(async () => {
    tab = await openMerchantTab(browser, storeUrl, '/app/routines/new');
    ({ page, app } = tab);
    await app.getByLabel('Title').fill(TITLE);
    await app.getByLabel('Title').press('Enter');
    await app.getByLabel('Phase title').fill('Loosen');
    await app.getByLabel('Phase title').press('Control+Enter');
    await app.getByLabel('Title', { exact: true }).fill('Chin tuck');
    await app.getByLabel('Dose', { exact: true }).fill('10 reps');
    await app.getByLabel('Cues', { exact: true }).fill('Pull your chin straight back');
    await setWarning(WARNING);
    await publishRoutine();
    await showOnArticle();
  });
  afterAll(async () => {
    await openRoutine(SHOWN_BEFORE);
    await showOnArticle();
    await tab.visitor.leave();
  });

  const translation = (label: string, language: string) => app.getByLabel(`${label}, in ${language}`);
  const filter = (name: string) => app.getByRole('toolbar', { name: 'Translations' }).getByRole('button', { name });

  async function setWarning(text: string): Promise<void> {
    await app.getByRole('button', { name: /^Safety/ }).click();
    await app.getByLabel('Warning', { exact: true }).fill(text);
  }

  async function publishRoutine(): Promise<void> {
    await app.getByRole('button', { name: 'Publish', exact: true }).click();
    await tab.toast('Routine published');
  }

  async function publishLanguages(): Promise<void> {
    await tab.press('Save');
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'hidden' });
    await tab.press('Publish routine');
    await tab.toast('Published in all languages');
  }

  async function openRoutine(title: string): Promise<void> {
    await tab.openListed('/app/routines', title);
    await app.getByRole('heading', { name: title, exact: true }).waitFor();
  }

  async function openTranslations(language: keyof typeof LOCALES): Promise<void> {
    await openRoutine(TITLE);
    await app.getByRole('link', { name: 'Translate this routine' }).click();
    await app.getByLabel('Language', { exact: true }).selectOption(LOCALES[language]);
    await app.getByLabel(`Routine, Title, in ${language}`).waitFor();
    await app.getByRole('heading', { name: 'Files for translators' }).waitFor();
  }

  async function showOnArticle(): Promise<void> {
    await app.getByRole('checkbox', { name: ARTICLE }).check();
    await app.getByRole('button', { name: 'Show this routine on 1 article' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
    await app.getByText('Now on 1 article').waitFor();
  }

  /** What readers of a language see. */
  async function shownIn(language: string) {
    const reader = await visit(browser);
    await reader.page.goto(`${storeUrl}/${language}${ARTICLE_PATH}`);
    const player = reader.page.locator('unwind-player');
    const text = await player.innerText();
    const title = await player.locator('.unwind-title').first().innerText();
    await reader.leave();
    return { title, text };
  }

  it('counts what’s missing, and goes from one missing text to the next by keyboard', async () => {
    await openTranslations('German');
    await filter('Missing 5').click();
    await translation('Routine, Title', 'German').fill('Nackenpause');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Zieh nie am Kopf.');
    expect(await translation('Safety, Warning', 'German').inputValue()).toBe('Zieh nie am Kopf.');
    await filter('Missing 3').waitFor();
    await app.getByRole('button', { name: 'Undo' }).click();
    await filter('Missing 4').waitFor();
    await app.getByRole('button', { name: 'Redo' }).click();
  });

  it('shows readers what’s translated, and the original for the rest', async () => {
    await publishLanguages();
    const { title, text } = await shownIn('de');
    expect(title).toBe('Nackenpause');
    expect(text).toContain('Zieh nie am Kopf.');
    expect(text).toContain('Pull your chin straight back');
    expect((await shownIn('ar')).title).toBe(TITLE);
  });

  it('shows the original of a safety text that changed, until its translation is confirmed', async () => {
    await openRoutine(TITLE);
    await setWarning(NEW_WARNING);
    await publishRoutine();
    const { title, text } = await shownIn('de');
    expect(title).toBe('Nackenpause');
    expect(text).toContain(NEW_WARNING);
    expect(text).not.toContain('Zieh nie am Kopf');

    await openTranslations('German');
    await filter('Outdated 1').click();
    await app.getByText('Translated from an earlier text').click();
    await app.getByText(WARNING, { exact: true }).waitFor();
    await translation('Safety, Warning', 'German').fill('Zieh nie am Kopf, und hör auf, wenn dir schwindlig wird.');
    await publishLanguages();
    expect((await shownIn('de')).text).toContain('hör auf, wenn dir schwindlig wird');
  });

  it('imports a translator’s file after it says what will change', async () => {
    await openTranslations('Arabic');
    const started = page.waitForEvent('download');
    await app.getByRole('button', { name: 'Export XLIFF' }).click();
    const file = await started;
    expect(file.suggestedFilename()).toBe('neck-break.ar.xlf');
    const exported = (await readDownload(file)).toString();
    const translated = exported
      .replace('Neck break</source>', '$&<target>استراحة للرقبة</target>')
      .replace('Chin tuck</source>', '$&<target>سحب الذقن</target>');
    expect(translated).not.toBe(exported);
    await upload('neck-break.ar.xlf', translated);
    await app.getByRole('heading', { name: '2 texts will change' }).waitFor();
    await app.getByRole('button', { name: 'Apply 2 changes' }).click();
    expect(await translation('Routine, Title', 'Arabic').inputValue()).toBe('استراحة للرقبة');
    await publishLanguages();
    const { title, text } = await shownIn('ar');
    expect(title).toBe('استراحة للرقبة');
    expect(text).toContain('سحب الذقن');
  });

  it('rejects a file that was damaged by hand, with the line', async () => {
    await upload('neck-break.ar.xlf', '<?xml version="1.0"?>\n<xliff version="1.2">\n<file></xliff>');
    await app.getByText('This file can’t be imported').waitFor();
    await app.getByText(/Line 3/).waitFor();
    await tab.visitor.expectErrors('status of 422');
    expect(await translation('Routine, Title', 'Arabic').inputValue()).toBe('استراحة للرقبة');
  });

  async function upload(name: string, text: string): Promise<void> {
    await app.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
  }
});
