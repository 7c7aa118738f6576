import { expect, test } from 'vitest';

import { initialState } from '../../../content/initial-state.ts';
import { renderPath } from '../../render/pages.ts';
import { testContext, testSources } from '../../testing.ts';

test('links to the pages around the current one', async () => {
  const [article] = initialState().articles;
  if (!article) throw new Error('the shop has no article');
  const articles = [1, 2, 3].map((id) => ({ ...article, id, handle: `article-${id}` }));
  const options = `previous: "Newer", anchor: "list"`;
  const template = { sections: { main: { type: 'main' } }, order: ['main'] };
  const sources = testSources({
    'templates/blog.json': JSON.stringify(template),
    'sections/main.liquid': `{% paginate blog.articles by 1 %}{{ paginate | default_pagination: ${options} }}{% endpaginate %}`,
  });
  const query = new URLSearchParams({ page: '2' });
  const { html } = await renderPath(testContext({ articles }), '/blogs/release', { designMode: false, sources, query });
  const page = (number: number, text: string) => `<a href="/blogs/release?page=${number}#list">${text}</a>`;
  expect(html).toContain(
    `<span class="prev">${page(1, 'Newer')}</span> <span class="page">${page(1, '1')}</span> ` +
      `<span class="page current">2</span> <span class="page">${page(3, '3')}</span> ` +
      `<span class="next">${page(3, 'Next &raquo;')}</span>`,
  );
});
