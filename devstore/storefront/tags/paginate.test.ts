import { expect, test } from 'vitest';

import { initialState } from '../../content/initial-state.ts';
import { renderPath } from '../render/pages.ts';
import { testContext, testSources } from '../testing.ts';

const [sample] = initialState().articles;
const NUMBERED = '{% for article in blog.articles %}{{ article.title }},{% endfor %}';

/** A page of a blog with 120 articles, titled by number; the newest is 120. */
async function blogPage(liquid: string, page = 1): Promise<string> {
  if (!sample) throw new Error('the shop has no article');
  const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
  const articles = Array.from({ length: 120 }, (_, at) => at + 1).map((number) => ({
    ...sample,
    ...{ id: 1000 + number, handle: `a${String(number)}`, title: String(number), publishedAt: day(number) },
  }));
  const sources = testSources({ 'templates/blog.liquid': liquid });
  const { html } = await renderPath(testContext({ articles }), `/blogs/${sample.blogHandle}`, {
    designMode: false,
    sources,
    query: new URLSearchParams({ page: String(page) }),
  });
  return /<main>(.*)<\/main>/s.exec(html)?.[1] ?? html;
}

test('a loop without paginate ends after 50 articles', async () => {
  const titles = (await blogPage(NUMBERED)).split(',').slice(0, -1);
  expect([titles.length, titles[0], titles.at(-1)]).toEqual([50, '120', '71']);
});

test('paginate includes all articles', async () => {
  const liquid = `{% paginate blog.articles by 8 %}${NUMBERED}{{ paginate.items }} in {{ paginate.pages }}{% endpaginate %}`;
  expect(await blogPage(liquid, 10)).toBe('48,47,46,45,44,43,42,41,120 in 15');
});

test('a page can have more than 50 articles', async () => {
  const liquid = `{% paginate blog.articles by 100 %}{{ blog.articles.size }}{% endpaginate %} {{ blog.articles.size }}`;
  expect(await blogPage(liquid)).toBe('100 50');
});
