/** Translations of a Brief, from the draft to what the storefront and readers get. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { pdf } from '../../../tests/support/app/pdfs';
import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { type TestDatabase, testDatabase } from '../../../tests/support/database/database';

import { saveSettings } from '~/settings/settings.server';
import { extractTexts } from '~/translations/walk';

import type { PublishedBrief } from '../contract';
import { InvalidBrief, createBrief, findBrief, saveBrief, wordingVersion } from '../drafts.server';
import { findCurrentFile } from '../files/current-file.server';
import { chooseFile, generateFile, listFiles, saveUpload, useOriginalPdf } from '../files/file-versions.server';
import { findLiveBrief, findLiveWording } from '../versions/live.server';
import { publishBrief } from '../versions/publish.server';
import { compareVersions } from '../versions/versions.server';
import { republishBriefs } from '../versions/republish.server';
import { deleteBrief, unpublishBrief } from '../versions/unpublish.server';
import { listTranslations, saveTranslation } from './drafts.server';
import { walkBrief } from './walk-brief';

const GERMAN = {
  title: 'Bevor du ein Gerät kaufst',
  pitch: 'Dieser Ratgeber zeigt dir, worauf es ankommt.',
  consent: 'Schick mir den Ratgeber per E-Mail. Ich kann mich mit einem Klick abmelden.',
};

let database: TestDatabase;
let api: TestAdminApi;
let id: string;

beforeAll(async () => {
  [database, api] = await Promise.all([testDatabase(), testAdminApi()]);
}, 60_000);
afterAll(() => Promise.all([database.close(), api.close()]));
beforeEach(async () => {
  await Promise.all([database.db.brief.deleteMany(), database.db.settings.deleteMany()]);
  api.store.state.metaobjects.length = 0;
  await saveSettings({ ...context(), changes: { languages: ['de', 'fr', 'sv'] } });
  id = (await createBrief({ ...context(), title: 'Guide', handle: 'guide' })).id;
  // Uploaded, so that saving generates no PDF.
  await upload('');
  await save({});
});

const context = () => ({ db: database.db, shop: api.shop, shopName: 'Core Nexus', admin: api.admin });
const save = async (changes: object) => {
  const { revision } = await database.db.brief.findUniqueOrThrow({ where: { id } });
  return saveBrief({ ...context(), id, revision, document: { ...buyersBrief, ...changes } });
};
const originalAt = async (path: string) => {
  const found = await findBrief({ ...context(), id });
  return extractTexts(walkBrief, found?.document ?? buyersBrief).find((each) => each.path === path)?.original ?? '';
};
const translate = async (texts: Record<string, string>, locale = 'de', before: Record<string, string> = {}) =>
  saveTranslation({
    ...{ ...context(), briefId: id, locale },
    edits: await Promise.all(
      Object.entries(texts).map(async ([path, text]) => ({
        ...{ path, text, original: await originalAt(path), before: before[path] ?? '' },
      })),
    ),
  });
const upload = async (locale: string) =>
  saveUpload({
    ...context(),
    briefId: id,
    locale,
    originalName: `${locale || 'en'}.pdf`,
    bytes: await pdf(1),
    pages: 1,
  });
const publish = () => publishBrief({ ...context(), id });
const shown = (handle: string) => {
  const found = api.store.state.metaobjects.find((each) => each.handle === handle);
  return found ? (JSON.parse(String(found.fields.document)) as PublishedBrief) : null;
};
const wording = (text: string, locale: string) =>
  findLiveWording({ ...context(), handle: 'guide', version: wordingVersion(text), locale });

describe('publishing', () => {
  test('writes each language with the original’s edition, and the original’s texts where there’s no translation', async () => {
    await translate(GERMAN);
    expect(shown('guide--de')).toBeNull();
    await publish();
    const original = shown('guide');
    expect(original).toMatchObject({ title: buyersBrief.title, languages: ['de'] });
    expect(shown('guide--de')).toMatchObject({
      ...{ version: 1, edition: original?.edition, handle: 'guide', languages: [] },
      ...{ title: GERMAN.title, pitch: GERMAN.pitch, inside: buyersBrief.inside },
      consent: { wording: GERMAN.consent, version: wordingVersion(GERMAN.consent) },
    });
    expect(await database.db.briefVersion.findFirst({ where: { briefId: id } })).toMatchObject({
      translations: { de: { title: { text: GERMAN.title, original: buyersBrief.title } } },
    });
  });

  test('empties a language that lost its texts, and all of them when it’s unpublished; deleting removes them', async () => {
    await translate(GERMAN);
    await translate({ title: 'Avant d’acheter' }, 'fr');
    await publish();
    await translate({ title: '' }, 'fr', { title: 'Avant d’acheter' });
    await publish();
    expect(shown('guide--fr')).toEqual({ version: 0 });
    expect(shown('guide')?.languages).toEqual(['de']);
    await unpublishBrief({ ...context(), id });
    expect([shown('guide'), shown('guide--de')]).toEqual([{ version: 0 }, { version: 0 }]);
    await deleteBrief({ ...context(), id });
    expect(api.store.state.metaobjects).toEqual([]);
    expect(await database.db.briefTranslation.count()).toBe(0);
  });

  test('leaves out a language that the shop no longer has, and keeps its texts', async () => {
    await translate(GERMAN);
    await publish();
    await saveSettings({ ...context(), changes: { languages: ['fr'] } });
    await publish();
    expect([shown('guide')?.languages, shown('guide--de')]).toEqual([[], { version: 0 }]);
    expect(await listTranslations({ ...context(), briefId: id })).toHaveLength(1);
  });

  test('is done again after a reinstall, and when settings change', async () => {
    await translate(GERMAN);
    await publish();
    const before = shown('guide--de');
    await translate({ title: 'Als Entwurf' }, 'de', { title: GERMAN.title });
    api.store.state.metaobjects.length = 0;
    await republishBriefs(context());
    expect(shown('guide--de')).toEqual(before);
    await saveSettings({ ...context(), changes: { consentBox: true } });
    await republishBriefs(context());
    expect(shown('guide--de')).toMatchObject({ title: GERMAN.title, consent: { box: true } });
    expect(shown('guide--de')?.edition).toBe(shown('guide')?.edition);
  });

  test('counts saved translations as unpublished changes, which don’t make the merchant’s draft stale', async () => {
    const { revision } = await save({});
    await publish();
    await translate(GERMAN);
    expect(await findBrief({ ...context(), id })).toMatchObject({
      revision: revision + 1,
      publishedRevision: revision,
    });
    const saved = await saveBrief({ ...context(), id, revision, document: { ...buyersBrief, title: 'Newer' } });
    expect(await publishBrief({ ...context(), id, revision: saved.revision })).toMatchObject({
      revision: saved.revision,
      isUnchanged: false,
    });
    expect(await findBrief({ ...context(), id })).toMatchObject({ publishedRevision: saved.revision });
  });
});

describe('comparing versions', () => {
  const compare = (from: number | 'draft', to: number | 'draft') => compareVersions({ ...context(), id, from, to });

  test('says which translations changed, with their texts', async () => {
    await publish();
    await translate(GERMAN);
    await publish();
    expect(await compare(1, 2)).toEqual([{ text: 'Added German (3 texts)', before: null, after: null }]);
    const [section] = buyersBrief.sections;
    const heading = `sections/${section?.id}/heading`;
    await translate({ title: 'Vor dem Kauf', pitch: '', [heading]: 'Die Dicke' }, 'de', GERMAN);
    expect(await compare(2, 'draft')).toEqual([
      { text: 'German: Title changed', before: GERMAN.title, after: 'Vor dem Kauf' },
      { text: 'German: Description removed', before: GERMAN.pitch, after: null },
      { text: 'German: Section 1, heading added', before: null, after: 'Die Dicke' },
    ]);
    await publish();
    expect((await compare(2, 3))?.map(({ text }) => text)).toHaveLength(3);
    expect(await compare(3, 'draft')).toEqual([]);
    expect(await compare(3, 1)).toEqual([{ text: 'Removed German (3 texts)', before: null, after: null }]);
  });
});

describe('consent', () => {
  test('is asked in the original’s words once they change, until they’re translated again', async () => {
    await translate(GERMAN);
    await publish();
    const consent = 'Send me the Brief and a reminder by email.';
    await save({ consent });
    await publish();
    expect(shown('guide--de')).toMatchObject({ title: GERMAN.title, consent: { wording: consent } });
    const again = 'Schick mir den Ratgeber und eine Erinnerung per E-Mail.';
    await translate({ consent: again }, 'de', { consent: GERMAN.consent });
    await publish();
    expect(shown('guide--de')?.consent.wording).toBe(again);
  });

  test('is known by each wording that readers of the language have seen, and by no other', async () => {
    await translate(GERMAN);
    await translate({ consent: 'Envoyez-moi le guide par e-mail, s’il vous plaît.' }, 'fr');
    await publish();
    const later = 'Schick mir bitte den Ratgeber per E-Mail.';
    await translate({ consent: later }, 'de', { consent: GERMAN.consent });
    await publish();
    for (const text of [GERMAN.consent, later, buyersBrief.consent]) {
      expect(await wording(text, 'de')).toMatchObject({ briefLocale: 'de', wordingId: expect.any(String) as string });
    }
    const ids = [await wording(GERMAN.consent, 'de'), await wording(buyersBrief.consent, 'de')];
    const rows = await Promise.all(
      ids.map((found) => database.db.consentWording.findUnique({ where: { id: found?.wordingId ?? '' } })),
    );
    expect(rows.map((row) => row?.locale)).toEqual(['de', '']);
    for (const locale of ['fr', 'en', '', '__proto__', 'de\u0000'.slice(0, 2).toUpperCase() + 'x']) {
      expect(await wording(GERMAN.consent, locale)).toMatchObject({ wordingId: null });
    }
    expect(await wording(GERMAN.consent, '__proto__')).toMatchObject({ briefLocale: '' });
    const elsewhere = { ...context(), handle: 'guide', version: wordingVersion(GERMAN.consent), locale: 'de' };
    expect(await findLiveWording({ ...elsewhere, shop: 'other.myshopify.com' })).toBeNull();
    expect(await findLiveWording({ ...elsewhere, handle: 'another' })).toBeNull();
  });

  test('for marketing is the translation of the Brief’s own text, or ours', async () => {
    await saveSettings({ ...context(), changes: { marketingConsent: true } });
    await translate(GERMAN);
    await publish();
    expect(shown('guide--de')?.consent.marketing?.translations.de?.wording).toMatch(/E-Mail/);
    await save({ marketingConsent: 'Email me about workshops near me.' });
    await publish();
    expect(shown('guide--de')?.consent.marketing?.default.wording).toBe('Email me about workshops near me.');
    await translate({ marketingConsent: 'Schreibt mir über Workshops in meiner Nähe.' });
    await publish();
    expect(shown('guide--de')?.consent.marketing).toMatchObject({
      default: { wording: 'Schreibt mir über Workshops in meiner Nähe.' },
      translations: {},
    });
  });
});

describe('saving', () => {
  test('rejects what the original couldn’t be, and saves nothing of it', async () => {
    await expect(translate({ ...GERMAN, consent: 'Zu kurz.' })).rejects.toThrow(InvalidBrief);
    await expect(translate({ title: 'x'.repeat(91) })).rejects.toThrow(InvalidBrief);
    await expect(translate({ 'alternative/url': 'javascript:alert(1)' })).rejects.toThrow(InvalidBrief);
    expect(await listTranslations({ ...context(), briefId: id })).toEqual([]);
  });

  test('keeps both of two translators’ texts, and returns what they changed differently', async () => {
    await Promise.all([translate({ title: 'Titel' }), translate({ pitch: 'Beschreibung' })]);
    const { conflicts } = await translate({ title: 'Anderer Titel' });
    expect(conflicts).toMatchObject([{ path: 'title', theirs: 'Titel' }]);
    const [saved] = await listTranslations({ ...context(), briefId: id });
    expect(saved?.texts).toMatchObject({ title: { text: 'Titel' }, pitch: { text: 'Beschreibung' } });
  });

  test('is only for Briefs of the shop', async () => {
    const edits = [{ path: 'title', text: 'Titel', original: buyersBrief.title, before: '' }];
    const other = { ...context(), shop: 'other.myshopify.com', briefId: id, locale: 'de' };
    await expect(saveTranslation({ ...other, edits })).rejects.toThrow('no longer exists');
    expect(await listTranslations(other)).toEqual([]);
  });
});

describe('the PDF', () => {
  const current = (locale: string) => findCurrentFile({ ...context(), briefId: id, locale });

  test('of a language is its own, or the original’s', async () => {
    expect(await current('de')).toMatchObject({ name: 'en.pdf', locale: '' });
    await upload('de');
    expect(await current('de')).toMatchObject({ name: 'de.pdf', locale: 'de' });
    expect(await current('fr')).toMatchObject({ name: 'en.pdf', locale: '' });
    expect(await current('')).toMatchObject({ name: 'en.pdf' });
    expect(await listFiles({ ...context(), briefId: id, locale: 'de' })).toMatchObject({ isOriginals: false });
    await useOriginalPdf({ ...context(), briefId: id, locale: 'de' });
    expect(await current('de')).toMatchObject({ name: 'en.pdf' });
    expect(await listFiles({ ...context(), briefId: id, locale: 'de' })).toMatchObject({ isOriginals: true });
  });

  test('of one language can’t be chosen for another', async () => {
    await upload('de');
    const german = await current('de');
    const english = await current('');
    expect(await chooseFile({ ...context(), briefId: id, id: german?.id ?? '' })).toBe(false);
    expect(await chooseFile({ ...context(), briefId: id, locale: 'de', id: english?.id ?? '' })).toBe(false);
    expect(await current('')).toMatchObject({ name: 'en.pdf' });
  });

  test('is generated from the translation, and again whenever the Brief is published', async () => {
    await translate(GERMAN);
    await publish();
    expect(await generateFile({ ...context(), briefId: id, locale: 'de' })).toEqual([]);
    const first = await current('de');
    expect(first).toMatchObject({ name: 'guide-de.pdf', locale: 'de' });
    await translate({ title: 'Neuer Titel' }, 'de', { title: GERMAN.title });
    expect((await current('de'))?.id).toBe(first?.id);
    await publish();
    const second = await current('de');
    expect(second?.id).not.toBe(first?.id);
    await publish();
    expect((await current('de'))?.id).toBe(second?.id);
  });

  test('alone makes a language, with the original’s texts', async () => {
    await upload('fr');
    await publish();
    expect(shown('guide')?.languages).toEqual(['fr']);
    expect(await findLiveBrief({ ...context(), handle: 'guide', locale: 'fr' })).toMatchObject({
      ...{ locale: 'fr', title: buyersBrief.title },
    });
  });
});

test('the email has ours where the merchant’s own text isn’t translated, in languages that we have', async () => {
  await save({ mail: { subject: 'Your guide', greeting: 'Hello', body: '' } });
  for (const locale of ['de', 'sv']) await translate({ title: 'Titel', 'mail/subject': 'Dein Ratgeber' }, locale);
  await publish();
  const mailIn = async (locale: string) => (await findLiveBrief({ ...context(), handle: 'guide', locale }))?.mail;
  expect(await mailIn('de')).toEqual({ subject: 'Dein Ratgeber', greeting: '', body: '' });
  expect(await mailIn('sv')).toEqual({ subject: 'Dein Ratgeber', greeting: 'Hello', body: '' });
  expect(await mailIn('fr')).toEqual({ subject: 'Your guide', greeting: 'Hello', body: '' });
  await translate({ 'mail/subject': '', 'mail/greeting': 'Hallo' }, 'de', { 'mail/subject': 'Dein Ratgeber' });
  await publish();
  expect(await mailIn('de')).toEqual({ subject: '', greeting: 'Hallo', body: '' });
});
