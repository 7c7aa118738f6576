/** Translations of a Brief, from the draft to what the storefront and readers get. */
import { describe, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { GERMAN, briefInLanguages } from '../../../tests/support/app/brief-in-languages';

import { saveSettings } from '~/settings/settings.server';

import { InvalidBrief, findBrief, saveBrief, wordingVersion } from '../drafts.server';
import { findLiveBrief } from '../versions/live.server';
import { publishBrief } from '../versions/publish.server';
import { republishBriefs } from '../versions/republish.server';
import { deleteBrief, unpublishBrief } from '../versions/unpublish.server';
import { listTranslations, saveTranslation } from './drafts.server';

const { context, id, save, translate, publish, metaobjects, shown } = briefInLanguages();

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
    expect(await context().db.briefVersion.findFirst({ where: { briefId: id() } })).toMatchObject({
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
    await unpublishBrief({ ...context(), id: id() });
    expect([shown('guide'), shown('guide--de')]).toEqual([{ version: 0 }, { version: 0 }]);
    await deleteBrief({ ...context(), id: id() });
    expect(metaobjects()).toEqual([]);
    expect(await context().db.briefTranslation.count()).toBe(0);
  });

  test('leaves out a language that the shop no longer has, and keeps its texts', async () => {
    await translate(GERMAN);
    await publish();
    await saveSettings({ ...context(), changes: { languages: ['fr'] } });
    await publish();
    expect([shown('guide')?.languages, shown('guide--de')]).toEqual([[], { version: 0 }]);
    expect(await listTranslations({ ...context(), briefId: id() })).toHaveLength(1);
  });

  test('is done again after a reinstall, and when settings change', async () => {
    await translate(GERMAN);
    await publish();
    const before = shown('guide--de');
    await translate({ title: 'Als Entwurf' }, 'de', { title: GERMAN.title });
    metaobjects().length = 0;
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
    expect(await findBrief({ ...context(), id: id() })).toMatchObject({
      revision: revision + 1,
      publishedRevision: revision,
    });
    const saved = await saveBrief({ ...context(), id: id(), revision, document: { ...buyersBrief, title: 'Newer' } });
    expect(await publishBrief({ ...context(), id: id(), revision: saved.revision })).toMatchObject({
      revision: saved.revision,
      isUnchanged: false,
    });
    expect(await findBrief({ ...context(), id: id() })).toMatchObject({ publishedRevision: saved.revision });
  });
});

describe('saving', () => {
  test('rejects what the original couldn’t be, and saves nothing of it', async () => {
    await expect(translate({ ...GERMAN, consent: 'Zu kurz.' })).rejects.toThrow(InvalidBrief);
    await expect(translate({ title: 'x'.repeat(91) })).rejects.toThrow(InvalidBrief);
    await expect(translate({ 'alternative/url': 'javascript:alert(1)' })).rejects.toThrow(InvalidBrief);
    expect(await listTranslations({ ...context(), briefId: id() })).toEqual([]);
  });

  test('keeps both of two translators’ texts, and returns what they changed differently', async () => {
    await Promise.all([translate({ title: 'Titel' }), translate({ pitch: 'Beschreibung' })]);
    const { conflicts } = await translate({ title: 'Anderer Titel' });
    expect(conflicts).toMatchObject([{ path: 'title', theirs: 'Titel' }]);
    const [saved] = await listTranslations({ ...context(), briefId: id() });
    expect(saved?.texts).toMatchObject({ title: { text: 'Titel' }, pitch: { text: 'Beschreibung' } });
  });

  test('is only for Briefs of the shop', async () => {
    const edits = [{ path: 'title', text: 'Titel', original: buyersBrief.title, before: '' }];
    const other = { ...context(), shop: 'other.myshopify.com', briefId: id(), locale: 'de' };
    await expect(saveTranslation({ ...other, edits })).rejects.toThrow('no longer exists');
    expect(await listTranslations(other)).toEqual([]);
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
