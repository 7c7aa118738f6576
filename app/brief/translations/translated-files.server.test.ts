import { describe, expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import { GERMAN, briefInLanguages } from '../../../tests/support/app/brief-in-languages';

import { findCurrentFile } from '../files/current-file.server';
import { chooseFile, generateFile, listFiles, useOriginalPdf } from '../files/file-versions.server';
import { findLiveBrief } from '../versions/live.server';

const { context, id, upload, translate, publish, shown } = briefInLanguages();

describe('the PDF', () => {
  const current = (locale: string) => findCurrentFile({ ...context(), briefId: id(), locale });

  test('of a language is its own, or the original’s', async () => {
    expect(await current('de')).toMatchObject({ name: 'en.pdf', locale: '' });
    await upload('de');
    expect(await current('de')).toMatchObject({ name: 'de.pdf', locale: 'de' });
    expect(await current('fr')).toMatchObject({ name: 'en.pdf', locale: '' });
    expect(await current('')).toMatchObject({ name: 'en.pdf' });
    expect(await listFiles({ ...context(), briefId: id(), locale: 'de' })).toMatchObject({ isOriginals: false });
    await useOriginalPdf({ ...context(), briefId: id(), locale: 'de' });
    expect(await current('de')).toMatchObject({ name: 'en.pdf' });
    expect(await listFiles({ ...context(), briefId: id(), locale: 'de' })).toMatchObject({ isOriginals: true });
  });

  test('of one language can’t be chosen for another', async () => {
    await upload('de');
    const german = await current('de');
    const english = await current('');
    expect(await chooseFile({ ...context(), briefId: id(), id: german?.id ?? '' })).toBe(false);
    expect(await chooseFile({ ...context(), briefId: id(), locale: 'de', id: english?.id ?? '' })).toBe(false);
    expect(await current('')).toMatchObject({ name: 'en.pdf' });
  });

  test('is generated from the translation, and again whenever the Brief is published', async () => {
    await translate(GERMAN);
    await publish();
    expect(await generateFile({ ...context(), briefId: id(), locale: 'de' })).toEqual([]);
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
