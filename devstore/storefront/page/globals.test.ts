import { expect, test } from 'vitest';

import { initialState } from '../../content/initial-state.ts';
import { renderPath } from '../render/pages.ts';
import { testContext, testSources } from '../testing.ts';

const TEMPLATE = JSON.stringify({ sections: { main: { type: 'main' } }, order: ['main'] });

/** Renders a section on the page of the second of three articles. */
async function onArticle(liquid: string): Promise<string> {
  const [article] = initialState().articles;
  if (!article) throw new Error('the shop has no article');
  const articles = ['2026-01-01', '2026-02-01', '2026-03-01'].map((day, index) => ({
    ...{ ...article, id: index, handle: `n${index}`, title: `N${index}`, publishedAt: `${day}T00:00:00Z` },
    tags: ['hips', `n${index}`],
  }));
  const sources = testSources({ 'templates/article.json': TEMPLATE, 'sections/main.liquid': `<p>${liquid}</p>` });
  const context = testContext({ articles });
  const { html } = await renderPath(context, '/blogs/release/n1', { designMode: false, sources });
  return /<p>(.*)<\/p>/s.exec(html)?.[1] ?? html;
}

test.each([
  ['{{ blog.previous_article.title }} {{ blog.next_article.title }}', 'N2 N0'],
  [`{{ blog.all_tags | join: ',' }}`, 'hips,n0,n1,n2'],
  [`{{ articles['release/n2'].title }}[{{ articles['release/none'] }}]`, 'N2[]'],
  ['{{ handle }} {{ closest.article.title }}[{{ closest.product }}] {{ current_page }}', 'n1 N1[] 1'],
  ['{% for each in blogs %}{{ each.handle }}{% endfor %} {{ blogs.size }}', 'release 1'],
  [
    `{% for link in linklists.main-menu.links %}{{ link.title }}:{{ link.active }}:{{ link.current }} {% endfor %}`,
    'Home:false:false The release journal:true:false ',
  ],
  ['{{ linklists.footer.links.size }}[{{ linklists.none.links.size }}]', '1[]'],
  ['{% for each in collections %}x{% else %}none{% endfor %} {{ collections.size }}', 'none 0'],
  [`[{{ collections.sale.title }}{{ all_products['tool'].price }}{{ pages.about.content }}{{ customer.name }}]`, '[]'],
  ['{{ cart.item_count }} {{ cart.empty? }} {{ cart.currency.symbol }}', '0 true $'],
  ['{{ article.comments.size }} {{ article.comments_enabled? }} {{ article.user.last_name }}', '0 false '],
  ['{{ localization.country.iso_code }} {{ localization.country.unit_system }}', 'US imperial'],
  ['{{ shop.locale }} {{ request.locale.endonym_name }} {{ shop.money_format }}', 'en English ${{amount}}'],
  ['{{ routes.cart_add_url }} {{ theme.role }}', '/cart/add main'],
  ['{{ powered_by_link }}{% if shop.features.follow_on_shop? %}no{% endif %}', '>Powered by Shopify</a>'],
])('%s', async (liquid, expected) => {
  expect(await onArticle(liquid)).toContain(expected);
});

test.each(['self', 'scripts', 'shop.brand', 'article.user.email'])('%s is reported by name', async (name) => {
  expect(await onArticle(`{{ ${name} }}`)).toMatch(/not implemented: .* at theme\/sections\/main\.liquid:1/);
});
