/** What the home page says needs attention. */
import { expect, test } from 'vitest';

import { routineTests } from '../../../tests/support/app/routine-tests';

import { createBrief } from '~/brief/drafts.server';
import { changeArticles } from '~/articles/change-articles.server';
import { listArticles } from '~/articles/read-articles.server';
import { saveTranslation } from '~/routine/translations/translations.server';
import { extractTexts } from '~/translations/walk';
import { walkRoutine } from '~/routine/translations/walk-routine';
import { draftSchema } from '~/routine/schema';

import { readAttention } from './read-attention.server';

const tests = routineTests();

const titles = async (input: Parameters<typeof readAttention>[0]) =>
  (await readAttention(input)).items.map(({ title }) => title);

/** A live routine that an article shows. */
async function placedRoutine() {
  const input = await tests.live();
  const query = { search: '', onlyShown: false, after: null, before: null };
  const { articles } = await listArticles({ ...input, query, target: null });
  const change = { articleId: articles[0]?.id ?? '', from: null, to: input.metaobjectId };
  await changeArticles({ ...input, content: 'routine', changes: [change] });
  return input;
}

test('nothing, if everything works; drafts need none', async () => {
  const input = await placedRoutine();
  await tests.draft();
  expect(await readAttention(input)).toEqual({ items: [], isComplete: true });
});

test('a routine that no article shows', async () => {
  expect(await titles(await tests.live())).toEqual(['“Hip sequence” isn’t on an article']);
});

test('a routine that was deleted in Shopify, first', async () => {
  const input = await tests.live();
  tests.store.state.metaobjects.length = 0;
  const { items } = await readAttention(input);
  expect(items.map(({ title, tone }) => [title, tone])).toEqual([
    ['“Hip sequence” was deleted in Shopify', 'critical'],
    ['“Hip sequence” isn’t on an article', 'warning'],
  ]);
});

test('says that it can’t tell if Shopify doesn’t respond', async () => {
  const input = await tests.live();
  tests.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
  expect(await readAttention(input)).toEqual({ items: [], isComplete: false });
});

test('outdated translations, by language', async () => {
  const input = await placedRoutine();
  const { document } = await tests.db.routine.findUniqueOrThrow({ where: { id: input.id } });
  const draft = draftSchema.parse(document);
  const edits = extractTexts(walkRoutine, draft)
    .filter(({ original }) => original === 'Hip sequence')
    .map(({ path, original }) => ({ path, original, text: 'Hüftfolge', before: '' }));
  await saveTranslation({ ...input, locale: 'de', edits });
  expect(await titles(input)).toEqual([]);
  const changed = { ...draft, title: 'Hips and back' };
  await tests.db.routine.update({ where: { id: input.id }, data: { document: changed, title: changed.title } });
  expect((await readAttention(input)).items).toEqual([
    expect.objectContaining({
      title: '“Hips and back”: 1 text outdated in German',
      action: { content: 'Update translation', url: `/app/routines/${input.id}/translations?language=de` },
    }),
  ]);
});

test('a live Brief without a PDF', async () => {
  const input = await placedRoutine();
  const { db, shop } = input;
  const { id } = await createBrief({ db, shop, title: 'Before you buy' });
  await db.briefVersion.create({ data: { shop, briefId: id, number: 1, revision: 1, document: {} } });
  expect(await titles(input)).toEqual(['“Before you buy” has no PDF']);
  await db.brief.delete({ where: { id } });
});
