/** `blogs`, `blog` and `article`. */
import type { StoreContext } from '../../context.ts';
import type { ArticleRecord, BlogRecord } from '../../state.ts';
import { HonestDrop, honestDrop } from './honest-drop.ts';
import { metafieldsDrop } from './metafields.ts';

/** `blog.articles` without `paginate` stops here. */
const MAX_ARTICLES = 50;

export function blogsDrop(context: StoreContext): HonestDrop {
  return new HonestDrop('blogs', (handle) => {
    const blog = context.state.blogs.find((each) => each.handle === handle);
    return blog ? blogDrop(context, blog) : null;
  });
}

export function blogDrop(context: StoreContext, blog: BlogRecord): HonestDrop {
  const newestFirst = () =>
    context.state.articles
      .filter((each) => each.blogHandle === blog.handle)
      .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt));
  return honestDrop('blog', {
    id: blog.id,
    handle: blog.handle,
    title: blog.title,
    url: `/blogs/${blog.handle}`,
    articles_count: () => newestFirst().length,
    articles: () =>
      newestFirst()
        .slice(0, MAX_ARTICLES)
        .map((each) => articleDrop(context, each)),
    metafields: () => metafieldsDrop(context, (owner) => owner === `gid://shopify/Blog/${blog.id}`),
  });
}

/** Comments are switched off in this shop's blogs. */
export function articleDrop(context: StoreContext, article: ArticleRecord): HonestDrop {
  return honestDrop('article', {
    id: article.id,
    handle: article.handle,
    title: article.title,
    url: `/blogs/${article.blogHandle}/${article.handle}`,
    author: article.author,
    content: article.body,
    excerpt: article.excerpt,
    excerpt_or_content: article.excerpt || article.body,
    published_at: article.publishedAt,
    created_at: article.publishedAt,
    tags: article.tags,
    image: null,
    template_suffix: article.templateSuffix,
    'comments_enabled?': false,
    comments_count: 0,
    metafields: () => metafieldsDrop(context, (owner) => owner === `gid://shopify/Article/${article.id}`),
  });
}
