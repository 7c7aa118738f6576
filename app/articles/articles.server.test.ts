import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type TestAdminApi, testAdminApi } from '../../tests/support/app/admin-api';
import type { ArticleRecord } from '../../devstore/state/content';
import { changeArticles } from './change-articles.server';
import type { ArticleContent } from './contract';
import { readArticlesPage, runChanges } from './handle-articles.server';
import { type ArticlesQuery, changesSchema } from './intents';
import { listArticles } from './read-articles.server';

let api: TestAdminApi;

beforeEach(async () => {
  api = await testAdminApi();
});

afterEach(async () => {
  await api.close();
});

const NOTHING: ArticlesQuery = { search: '', onlyShown: false, after: null, before: null };

const list = (query: Partial<ArticlesQuery> = {}, target: string | null = null) =>
  listArticles({ ...api, query: { ...NOTHING, ...query }, target });

/** Adds a metaobject as publishing would. Returns its GID. */
function published(title: string, content: ArticleContent = 'routine'): string {
  const id = api.store.nextId();
  const fields = { title, document: '{}' };
  const handle = title.toLowerCase();
  api.store.state.metaobjects.push({ id, type: `$app:${content}`, handle, fields, updatedAt: '' });
  return `gid://shopify/Metaobject/${id}`;
}

/** Replaces the store's articles. Returns their GIDs, newest first. */
function articles(...titles: string[]): string[] {
  const [sample] = api.store.state.articles;
  if (!sample) throw new Error('The store starts with an article.');
  const records = titles.map((title, index): ArticleRecord => {
    const publishedAt = new Date(Date.UTC(2026, 0, 100 - index)).toISOString();
    return { ...sample, id: 5000 - index, handle: `a${index}`, title, publishedAt };
  });
  api.store.state.articles = records;
  return records.map(({ id }) => `gid://shopify/Article/${id}`);
}

const change = (articleId: string, from: string | null, to: string | null, content: ArticleContent = 'routine') =>
  changeArticles({ ...api, content, changes: [{ articleId, from, to }] });

const shownBy = async () => (await list()).articles.map(({ shows }) => shows.routine?.title ?? null);

describe('the list', () => {
  test('has each article’s blog, URL, routine and Brief', async () => {
    const [first = ''] = articles('Hips', 'Back');
    await change(first, null, published('Reset'));
    await change(first, null, published('Guide', 'brief'), 'brief');
    const { articles: rows, storeUrl } = await list();
    const shows = {
      routine: { id: expect.stringContaining('gid://shopify/Metaobject/') as string, title: 'Reset' },
      brief: { id: expect.stringContaining('gid://shopify/Metaobject/') as string, title: 'Guide' },
    };
    const url = `${storeUrl}/blogs/release/a0`;
    expect(rows[0]).toEqual({ id: first, title: 'Hips', blog: 'The release journal', isPublished: true, url, shows });
    expect(rows[1]).toMatchObject({ title: 'Back', shows: { routine: null, brief: null } });
  });

  test('is paged forwards and backwards, without reading other pages', async () => {
    articles(...Array.from({ length: 45 }, (_, index) => `Article ${index}`));
    const first = await list();
    const second = await list({ after: first.after });
    const third = await list({ after: second.after });
    expect([first, second, third].map((page) => page.articles.length)).toEqual([20, 20, 5]);
    expect([first.before, third.after]).toEqual([null, null]);
    expect((await list({ before: third.before })).articles).toEqual(second.articles);
  });

  test('finds articles by the start of the words in their title', async () => {
    articles('Lower back and hips', 'Back to work', 'Breathing: a “tag:x” guide');
    const titles = async (search: string) => (await list({ search })).articles.map(({ title }) => title);
    expect(await titles('BACK')).toEqual(['Lower back and hips', 'Back to work']);
    expect(await titles('hip back')).toEqual(['Lower back and hips']);
    expect(await titles('tag:x')).toEqual(['Breathing: a “tag:x” guide']);
    expect(await titles('" OR title:(')).toEqual([]);
    expect(await titles('?!')).toEqual([]);
  });

  test('shows only articles that have the routine', async () => {
    const [, second = '', third = ''] = articles('One', 'Two', 'Three');
    const routine = published('Reset');
    await change(second, null, routine);
    await change(third, null, published('Other'));
    expect((await list({ onlyShown: true }, routine)).articles).toMatchObject([
      { title: 'Two', blog: 'The release journal', shows: { routine: { title: 'Reset' } } },
    ]);
    expect((await list({ onlyShown: true }, null)).articles).toEqual([]);
  });

  test('names a routine that was deleted behind the app’s back', async () => {
    const [first = ''] = articles('One');
    const routine = published('Reset');
    await change(first, null, routine);
    api.store.state.metaobjects.length = 0;
    expect((await list()).articles[0]?.shows.routine).toEqual({ id: routine, title: null });
  });
});

describe('changes', () => {
  test('an article shows the last routine assigned, until it’s removed; its Brief stays', async () => {
    const [first = ''] = articles('One');
    const [one, two, brief] = [published('One'), published('Two'), published('Guide', 'brief')];
    await change(first, null, brief, 'brief');
    expect((await change(first, null, one)).changed).toMatchObject([{ from: null, article: { id: first } }]);
    expect((await change(first, one, two)).changed).toMatchObject([
      { from: one, article: { shows: { routine: { title: 'Two' } } } },
    ]);
    expect((await change(first, two, null)).changed).toMatchObject([
      { from: two, article: { shows: { routine: null, brief: { title: 'Guide' } } } },
    ]);
  });

  test('what others chose meanwhile isn’t replaced, and is named', async () => {
    const [first = '', second = ''] = articles('One', 'Two');
    const [mine, theirs] = [published('Mine'), published('Theirs')];
    await change(first, null, theirs);
    const { changed, failed } = await changeArticles({
      ...api,
      content: 'routine',
      changes: [
        { articleId: first, from: null, to: mine },
        { articleId: second, from: theirs, to: mine },
      ],
    });
    expect(changed).toEqual([]);
    expect(failed).toMatchObject([
      { articleId: first, message: 'It shows another routine now: Theirs.', article: { title: 'One' } },
      { articleId: second, message: 'Its routine was removed meanwhile.' },
    ]);
    expect(await shownBy()).toEqual(['Theirs', null]);
  });

  test('of many, those that Shopify refuses are reported, and the others are made', async () => {
    const ids = articles('One', 'Two', 'Three');
    const routine = published('Reset');
    const changes = [...ids, 'gid://shopify/Article/1'].map((articleId) => ({ articleId, from: null, to: routine }));
    const wrong = { articleId: ids[1] ?? '', from: null, to: published('Guide', 'brief') };
    const { changed, failed } = await changeArticles({
      ...api,
      content: 'routine',
      changes: changes.map((each) => (each.articleId === wrong.articleId ? wrong : each)),
    });
    expect(changed.map(({ article }) => article.title)).toEqual(['One', 'Three']);
    expect(failed).toMatchObject([
      { articleId: 'gid://shopify/Article/1', message: 'This article was deleted.', article: null },
      { articleId: wrong.articleId, article: { title: 'Two' } },
    ]);
    expect(await shownBy()).toEqual(['Reset', null, 'Reset']);
  });

  test('a change that’s made already counts as made', async () => {
    const [first = ''] = articles('One');
    const routine = published('Reset');
    await change(first, null, routine);
    expect(await change(first, null, routine)).toMatchObject({ changed: [{ from: routine }], failed: [] });
  });
});

describe('the card’s requests', () => {
  test('have at most as many changes as Shopify makes in a call', () => {
    const changes = Array.from({ length: 26 }, (_, index) => ({
      ...{ articleId: `gid://shopify/Article/${index}`, from: null, to: 'gid://shopify/Metaobject/1' },
    }));
    expect(changesSchema.safeParse({ changes: changes.slice(1) }).success).toBe(true);
    expect(changesSchema.safeParse({ changes }).success).toBe(false);
    const other = [{ ...changes[0], to: 'gid://shopify/Product/1' }];
    expect(changesSchema.safeParse({ changes: other }).success).toBe(false);
  });

  const target = { type: '$app:routine', handle: 'reset' };

  test('say that a routine has to be live before articles show it, but let it be removed', async () => {
    const [first = ''] = articles('One');
    const routine = published('Reset');
    const run = (isLive: boolean, from: string | null, to: string | null) =>
      runChanges({ ...api, target, content: 'routine', isLive, changes: [{ articleId: first, from, to }] });
    expect(await run(false, null, routine)).toMatchObject({ ok: false, message: /^Publish it first/ });
    expect(await run(true, null, routine)).toMatchObject({ ok: true, failed: [] });
    expect(await run(false, routine, null)).toMatchObject({ ok: true, failed: [] });
    expect(await shownBy()).toEqual([null]);
  });

  test('say if Shopify doesn’t respond', async () => {
    api.store.faults.add({ target: 'admin-api', mode: 'down', times: null });
    expect(await readArticlesPage({ ...api, target, query: NOTHING })).toMatchObject({
      ok: false,
      message: /didn’t respond/,
    });
  });
});
