/** Publishing a routine in all its languages. */
import { beforeEach, describe, expect, test } from 'vitest';

import { routineTests } from '../../../tests/support/app/routine-tests';
import { sampleRoutine } from '../../../tests/support/app/sample-routine';
import { saveSettings } from '~/settings/settings.server';
import { extractTexts } from '~/translations/walk';

import { findRoutine, listRoutines, saveDraft } from '../drafts.server';
import { duplicateRoutine } from '../list/start.server';
import { findChangedElsewhere, repairRoutine } from '../live/changed-elsewhere.server';
import { deleteRoutine, unpublishRoutine } from '../live/unpublish.server';
import { InvalidRoutine, publish, republishRoutines } from '../publish.server';
import { compareVersions, findVersion } from '../versions/versions.server';
import { listTranslations, saveTranslation } from './translations.server';
import { walkRoutine } from './walk-routine';

const tests = routineTests();
const { draft } = tests;

type Input = Awaited<ReturnType<typeof draft>>;

interface Entry {
  version: number;
  title: string;
  edition: string;
  languages: string[];
  safety: { stop: string };
}

const entries = (type: string) =>
  tests.store.state.metaobjects
    .filter((each) => each.type === type)
    .map(({ handle, fields }) => [handle, JSON.parse(fields.document ?? '') as Entry] as const);
const translations = () => Object.fromEntries(entries('$app:routine_text'));
const original = () => entries('$app:routine')[0]?.[1];

const chooseLanguages = (input: Input, languages: string[]) => saveSettings({ ...input, changes: { languages } });

/** Translates texts of the sample, by their originals. */
async function translate(input: Input, locale: string, texts: Record<string, string>) {
  const edits = extractTexts(walkRoutine, sampleRoutine()).flatMap(({ path, original: text }) => {
    const translated = texts[text];
    return translated === undefined ? [] : [{ path, text: translated, original: text, before: '' }];
  });
  return saveTranslation({ ...input, locale, edits });
}

let input: Input;
beforeEach(async () => {
  input = await draft();
  await chooseLanguages(input, ['de', 'pt-BR']);
  await translate(input, 'de', { 'Hip sequence': 'Hüftfolge', 'Stop at a sharp pain.': 'Bei Schmerz aufhören.' });
  await translate(input, 'pt-BR', { 'Hip sequence': 'Sequência' });
});

test('each language has a whole document of the same edition, with originals where it has no translation', async () => {
  await publish(input);
  const found = translations();
  expect(Object.keys(found).sort()).toEqual([`${input.handle}--de`, `${input.handle}--pt-br`]);
  expect(original()).toMatchObject({ title: 'Hip sequence', languages: ['de', 'pt-br'] });
  const { edition, ...document } = original() ?? { edition: '' };
  expect(found[`${input.handle}--de`]).toEqual({
    ...document,
    ...{ edition, languages: [], title: 'Hüftfolge' },
    safety: { ...original()?.safety, stop: 'Bei Schmerz aufhören.' },
  });
  expect(found[`${input.handle}--pt-br`]).toMatchObject({ title: 'Sequência', edition });
});

test('an outdated safety text is the original; others keep their translation', async () => {
  const { safety } = sampleRoutine();
  const document = { ...sampleRoutine(), title: 'Hips', safety: { ...safety, stop: 'Stop at any pain.' } };
  const revision = await saveDraft({ ...input, document });
  await publish({ ...input, revision });
  const german = translations()[`${input.handle}--de`];
  expect([german?.title, german?.safety.stop]).toEqual(['Hüftfolge', 'Stop at any pain.']);
});

test('an edition changes with the original, and not with translations', async () => {
  await publish(input);
  const first = original()?.edition;
  await translate(input, 'de', { 'A mat': 'Eine Matte' });
  expect(await publish(input)).toMatchObject({ number: 2 });
  expect(original()?.edition).toBe(first);
  const revision = await saveDraft({ ...input, document: { ...sampleRoutine(), title: 'Hips' } });
  await publish({ ...input, revision });
  expect(original()?.edition).not.toBe(first);
  expect(translations()[`${input.handle}--de`]?.edition).toBe(original()?.edition);
});

test('changed translations are unpublished changes until they’re published, as a version of their own', async () => {
  const status = async () => (await listRoutines(input))[0]?.status;
  await publish(input);
  expect(await publish(input)).toMatchObject({ number: 1, isUnchanged: true });
  expect(await status()).toBe('published');
  await translate(input, 'de', { 'A mat': 'Eine Matte' });
  expect(await status()).toBe('changed');
  expect((await findRoutine(input))?.hasUnpublishedTexts).toBe(true);
  expect(await publish(input)).toMatchObject({ number: 2, isUnchanged: false });
  expect(await status()).toBe('published');
  const changes = await compareVersions({ ...input, from: 1, to: 2 });
  expect(changes?.map(({ text }) => text)).toEqual(['German: 1 text changed']);
  const titles = async (number: number) =>
    Object.keys((await findVersion({ ...input, number }))?.translations.de ?? {});
  expect([(await titles(1)).length, (await titles(2)).length]).toEqual([2, 3]);
});

test('a language that the shop no longer has is removed, and its translations are kept', async () => {
  await publish(input);
  await chooseLanguages(input, ['de']);
  await publish(input);
  expect(Object.keys(translations())).toEqual([`${input.handle}--de`]);
  expect(original()?.languages).toEqual(['de']);
  expect((await listTranslations(input)).map(({ locale, hasMetaobject }) => [locale, hasMetaobject])).toEqual([
    ['de', true],
    ['pt-BR', false],
  ]);
  await chooseLanguages(input, ['de', 'pt-BR']);
  await publish(input);
  expect(original()?.languages).toEqual(['de', 'pt-br']);
});

test('the shop’s own languages decide if the merchant granted it', async () => {
  const { installation } = tests.store.state;
  installation?.scopes.push('read_locales');
  tests.store.state.publishedLocales = ['de', 'fr'];
  await publish(input);
  expect(original()?.languages).toEqual(['de']);
});

test('unpublishing empties all languages, and publishing shows them again', async () => {
  await publish(input);
  await unpublishRoutine(input);
  expect(Object.values(translations())).toEqual([{ version: 0 }, { version: 0 }]);
  await publish(input);
  expect(translations()[`${input.handle}--de`]?.title).toBe('Hüftfolge');
});

test('deleting a routine deletes all languages', async () => {
  await publish(input);
  await deleteRoutine(input);
  expect(tests.store.state.metaobjects).toEqual([]);
  expect(await listTranslations(input)).toEqual([]);
});

test('after a reinstall, the published texts are written again, not the draft’s', async () => {
  await publish(input);
  await translate(input, 'de', { 'A mat': 'Eine Matte' });
  const before = translations();
  tests.store.state.metaobjects = [];
  await republishRoutines(input);
  expect(translations()).toEqual(before);
  expect((await findRoutine(input))?.hasUnpublishedTexts).toBe(true);
});

describe('a translation that was changed in Shopify', () => {
  test.each([
    ['edited', true],
    ['deleted', false],
  ])('or %s is found and repaired', async (_, isEdited) => {
    await publish(input);
    expect(await findChangedElsewhere({ ...input, ids: [input.id] })).toEqual({});
    const { state } = tests.store;
    const entry = state.metaobjects.find(({ handle }) => handle === `${input.handle}--de`);
    if (isEdited && entry)
      Object.assign(entry, { fields: { ...entry.fields, document: '{}' }, updatedAt: '2030-01-01T00:00:00Z' });
    else state.metaobjects = state.metaobjects.filter((each) => each !== entry);
    expect(await findChangedElsewhere({ ...input, ids: [input.id] })).toEqual({ [input.id]: 'changed' });
    await repairRoutine(input);
    expect(translations()[`${input.handle}--de`]?.title).toBe('Hüftfolge');
    expect(await findChangedElsewhere({ ...input, ids: [input.id] })).toEqual({});
  });
});

test('a language that’s too long is a problem with its name', async () => {
  const cues = Array.from({ length: 40 }, (_, index) => `Cue ${index}`);
  const [phase] = sampleRoutine().phases;
  const [step] = phase?.steps ?? [];
  const steps = Array.from({ length: 4 }, (_, index) => ({ ...step, id: `step-${index}`, cues }));
  const document = { ...sampleRoutine(), phases: [{ ...phase, steps }] };
  const revision = await saveDraft({ ...input, document });
  const { document: saved } = (await findRoutine(input)) ?? {};
  const edits = extractTexts(walkRoutine, saved ?? sampleRoutine()).map(({ path, original: text, max }) => ({
    ...{ path, original: text, before: path === 'title' ? 'Sequência' : '' },
    text: 'م'.repeat(Math.min(max, 900)),
  }));
  await saveTranslation({ ...input, locale: 'pt-BR', edits });
  const failure = await publish({ ...input, revision }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(InvalidRoutine);
  expect((failure as InvalidRoutine).problems[0]?.message).toContain('In Brazilian Portuguese');
});

test('a copy has the translations', async () => {
  const id = await duplicateRoutine(input);
  const copies = await listTranslations({ ...input, id: id ?? '' });
  expect(copies.map(({ texts }) => texts)).toEqual((await listTranslations(input)).map(({ texts }) => texts));
});

test('another shop can’t read or change them', async () => {
  const foreign = { ...input, shop: 'other.myshopify.com' };
  expect(await listTranslations(foreign)).toEqual([]);
  await expect(translate(foreign, 'de', { 'A mat': 'Eine Matte' })).rejects.toThrow('deleted');
});
