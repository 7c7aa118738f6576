import { afterEach, beforeEach, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../../tests/support/app/admin-api';
import { assignRoutine, listArticles, unassignRoutine } from './articles.server';
import { ROUTINE_METAOBJECT_TYPE } from '../contract';

let api: TestAdminApi;

beforeEach(async () => {
  api = await testAdminApi();
});

afterEach(async () => {
  await api.close();
});

/** Adds a metaobject as publishing would. Returns its GID. */
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

test('lists an article with its blog and its path on the storefront', async () => {
  // Newest first.
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

test('an article shows the last routine assigned, until it is removed', async () => {
  const { id: articleId } = await firstArticle();
  const [one, two] = [publishedRoutine(), publishedRoutine()];
  for (const routineMetaobjectId of [one, two]) {
    await assignRoutine({ ...api, articleId, routineMetaobjectId });
    expect((await firstArticle()).routine).toBe(routineMetaobjectId);
  }
  await unassignRoutine({ ...api, articleId });
  expect((await firstArticle()).routine).toBeNull();
});

test('rejects an unknown article or routine, as Shopify does', async () => {
  const { id: articleId } = await firstArticle();
  const routineMetaobjectId = publishedRoutine();
  const rejection = { name: 'ShopifyError', message: /didn’t accept/ };
  const noArticle = { articleId: 'gid://shopify/Article/999999', routineMetaobjectId };
  await expect(assignRoutine({ ...api, ...noArticle })).rejects.toMatchObject(rejection);
  const noRoutine = { articleId, routineMetaobjectId: 'gid://shopify/Metaobject/999999' };
  await expect(assignRoutine({ ...api, ...noRoutine })).rejects.toMatchObject(rejection);
});
