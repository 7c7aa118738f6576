import { afterEach, beforeEach, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/admin-api';
import { assignRoutine, listArticles, unassignRoutine } from './articles.server';
import { ROUTINE_METAOBJECT_TYPE } from './contract';

let api: TestAdminApi;

beforeEach(async () => {
  api = await testAdminApi();
});

afterEach(async () => {
  await api.close();
});

/** A metaobject as publishing leaves it. */
function publishedRoutine(): string {
  const id = api.store.nextId();
  const fields = { title: 'Hips', document: '{}' };
  api.store.state.metaobjects.push({ id, type: ROUTINE_METAOBJECT_TYPE, handle: `r${id}`, fields, updatedAt: '' });
  return `gid://shopify/Metaobject/${id}`;
}

async function firstArticle() {
  const { articles } = await listArticles(api);
  const article = articles[0];
  if (!article) throw new Error('The store starts with an article.');
  return article;
}

test('an article is listed with its blog and its path on the storefront', async () => {
  // The newest comes first.
  const [record] = [...api.store.state.articles].sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1));
  expect(await firstArticle()).toEqual({
    id: `gid://shopify/Article/${record?.id}`,
    title: record?.title,
    blog: 'The release journal',
    isPublished: true,
    path: `/blogs/release/${record?.handle}`,
    routine: null,
  });
});

test('an article shows the routine that was assigned last, until it is taken away', async () => {
  const { id: articleId } = await firstArticle();
  const [one, two] = [publishedRoutine(), publishedRoutine()];
  for (const routineMetaobjectId of [one, two]) {
    await assignRoutine({ ...api, articleId, routineMetaobjectId });
    expect((await firstArticle()).routine).toBe(routineMetaobjectId);
  }
  await unassignRoutine({ ...api, articleId });
  expect((await firstArticle()).routine).toBeNull();
});

test('an article that is not there, or a routine that is not, is refused in Shopify’s words', async () => {
  const { id: articleId } = await firstArticle();
  const routineMetaobjectId = publishedRoutine();
  const refused = { name: 'ShopifyRefused', message: /did not accept/ };
  const gone = 'gid://shopify/Article/999999';
  await expect(assignRoutine({ ...api, articleId: gone, routineMetaobjectId })).rejects.toMatchObject(refused);
  const never = 'gid://shopify/Metaobject/999999';
  await expect(assignRoutine({ ...api, articleId, routineMetaobjectId: never })).rejects.toMatchObject(refused);
});
