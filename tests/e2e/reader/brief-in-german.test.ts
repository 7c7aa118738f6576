/** The Brief in German: translated, published with a PDF of its own, requested, sent and downloaded. */
import { PDFDocument, PDFName, type PDFString } from '@cantoo/pdf-lib';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdf } from '../../support/app/pdfs.ts';
import { downloadBrief, linkTo, readForASecond } from '../../support/browser/brief.ts';
import { type Visitor, readDownload, visit } from '../../support/browser/browser.ts';
import { ARTICLE, openInAdmin } from '../../support/browser/pages.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { controlApi } from '../../support/demo/control-api.ts';
import { restoreBrief } from '../../support/demo/restore-brief.ts';
import { dataDir, storeUrl } from '../../support/demo/own-demo.ts';
import { toast as dismissToast } from '../../support/browser/toast.ts';

const store = controlApi(storeUrl);

const ENGLISH = 'Send me the guide by email, please. I can unsubscribe with one click.';
const TITLE = 'Bevor du ein Gerät kaufst';
const CONSENT = 'Schickt mir den Ratgeber bitte per E-Mail. Ich kann mich mit einem Klick abmelden.';
const SUBJECT = 'Dein Ratgeber ist da';
const READER = 'leserin@german.example';

describe('the Brief in German', { timeout: 120_000 }, () => {
  let merchant: Visitor;
  let page: Page;
  let app: FrameLocator;
  let restore: () => Promise<void>;
  /** The German PDF that the merchant uploads. */
  let uploaded: Uint8Array;

  beforeAll(async () => {
    [uploaded, restore] = await Promise.all([pdf(3), restoreBrief(dataDir)]);
    merchant = await visit(browser);
    page = merchant.page;
    app = await openInAdmin(page, storeUrl, '/app/brief/edit');
  });
  afterAll(async () => {
    await restore();
    await openInAdmin(page, storeUrl, '/app/brief/edit');
    await press('Publish');
    await toast('Brief published');
    await merchant.leave();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const toast = (text: string) => dismissToast(page, text);
  const filter = (name: string) => app.getByRole('toolbar', { name: 'Translations' }).getByRole('button', { name });
  const choose = (label: string, name: string, bytes: Uint8Array | string) =>
    app.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const publish = async () => {
    await press('Publish Brief');
    await toast('Published in all languages');
  };

  it('counts what the merchant changed in English as missing or outdated', async () => {
    await app.getByLabel('Consent text', { exact: true }).fill(ENGLISH);
    await app.getByLabel('Subject').fill('Your guide is here');
    await press('Save');
    await toast('Brief saved');
    await app.getByRole('link', { name: 'German', exact: true }).click();
    await filter('Missing 1').click();
    await app.getByLabel('Email, Subject, in German').fill(SUBJECT);
    await filter('Outdated 1').click();
    await app.getByText('Readers see the original until you update this, because it’s what they agree to.').waitFor();
    const consent = app.getByLabel('Consent, Consent text, in German');
    await consent.fill('Zu kurz');
    await press('Save');
    await app.getByText('Enter a sentence about what readers agree to').waitFor();
    await merchant.expectErrors('422');
    await consent.fill(CONSENT);
    await press('Save');
    await toast('Translations saved');
    await filter('Missing 0').waitFor();
    await filter('Outdated 0').waitFor();
  });

  it('takes a translator’s file', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: 'Export XLIFF' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('buyers-brief.de.xlf');
    const exported = (await readDownload(file)).toString();
    await choose(
      'Import a file',
      'buyers-brief.de.xlf',
      exported.replace('target-language="de"', 'target-language="fr"'),
    );
    await app.getByText('This file is in French.').waitFor();
    await merchant.expectErrors('422');
    await choose(
      'Import a file',
      'buyers-brief.de.xlf',
      exported.replace(/(<target[^>]*>)Bevor du[^<]*/, `$1${TITLE}`),
    );
    await app.getByRole('heading', { name: '1 text will change' }).waitFor();
    await app.getByRole('button', { name: 'Apply 1 change' }).click();
    await press('Save');
    await toast('Translations saved');
    expect(await app.getByLabel('Offer, Title, in German').inputValue()).toBe(TITLE);
  });

  it('previews the German pages, and takes a German PDF', async () => {
    await app.getByRole('button', { name: 'Show preview' }).click();
    await app.getByRole('img', { name: 'Page 1 of' }).waitFor();
    await app.getByText('buyers-brief-de.pdf').first().waitFor();
    await choose('Upload PDF in German', 'Ratgeber.pdf', 'Liebe Leserin');
    await app.getByRole('alert').getByText('This file isn’t a PDF').waitFor();
    await choose('Upload PDF in German', 'Ratgeber.pdf', uploaded);
    await app
      .getByText(/^Version \d+ · Uploaded · 3 pages/)
      .first()
      .waitFor();
    await publish();
  });

  it('is shown, agreed to and sent in German', async () => {
    const { page: reader, leave } = await visit(browser);
    await reader.goto(`${storeUrl}/de${ARTICLE}`);
    await reader.getByRole('heading', { name: TITLE }).waitFor();
    const form = reader.locator('form.unwind-form');
    await form.getByText(CONSENT).waitFor();
    await readForASecond(reader);
    await form.getByLabel('E-Mail-Adresse').fill(READER);
    await form.getByRole('button', { name: 'Ratgeber' }).click();
    await reader.getByRole('heading', { name: 'Schau in dein Postfach' }).waitFor();
    const mail = await store.mailTo(READER);
    expect(mail.subject).toBe(SUBJECT);
    expect(mail.headers['content-language']).toBe('de');
    expect(mail.text).toContain('Worüber Form, Material und Winkel entscheiden');

    await reader.goto(linkTo('/brief/', mail));
    expect(await reader.locator('html').getAttribute('lang')).toBe('de');
    await reader.getByRole('heading', { name: TITLE }).waitFor();
    const file = await downloadBrief(reader, 'PDF herunterladen');
    expect(file.suggestedFilename()).toBe('Ratgeber.pdf');
    expect((await readDownload(file)).equals(uploaded)).toBe(true);
    await leave();
  });

  it('leaves a receipt with the wording that the reader saw', async () => {
    const { page: admin, leave } = await visit(browser);
    const people = await openInAdmin(admin, storeUrl, `/app/people?search=${READER}`);
    await people.getByRole('link', { name: READER }).press('Enter');
    const receipt = people.getByRole('region', { name: 'Brief consent' });
    await receipt.getByText(`“${CONSENT}”`).waitFor();
    await receipt.getByText('German').waitFor();
    await leave();
  });

  it('gives readers a PDF generated from the translation instead, from the same link', async () => {
    await app.getByRole('button', { name: 'Remove PDF in German' }).click();
    await app.getByText('Readers in German get the original’s PDF.').waitFor();
    await app.getByRole('button', { name: 'Generate from the translation' }).click();
    await app.getByText('Generated from the translation whenever you publish.').waitFor();
    const { page: reader, leave } = await visit(browser);
    await reader.goto(linkTo('/brief/', await store.mailTo(READER)));
    const file = await downloadBrief(reader, 'PDF herunterladen');
    expect(file.suggestedFilename()).toBe('buyers-brief-de.pdf');
    const { catalog, getTitle } = await openPdf(await readDownload(file));
    expect(catalog.lookup(PDFName.of('Lang')) as PDFString).toMatchObject({ value: 'de' });
    expect(getTitle()).toBe(TITLE);
    await leave();
  });

  it('stays English for English readers', async () => {
    const { page: reader, leave } = await visit(browser);
    await reader.goto(storeUrl + ARTICLE);
    await reader.locator('form.unwind-form').getByText(ENGLISH).waitFor();
    await reader.getByRole('heading', { name: 'Before you buy a hip-flexor release tool' }).waitFor();
    await leave();
  });
});

async function openPdf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes);
  return { catalog: document.catalog, getTitle: () => document.getTitle() };
}
