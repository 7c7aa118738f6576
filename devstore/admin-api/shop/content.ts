/** Blogs and their articles. */
import type { StoreContext } from '../../context.ts';
import type { ArticleRecord, BlogRecord } from '../../state/content.ts';
import { isPublished, searchArticles, sortArticles } from './article-search.ts';
import { connection, type ListArguments, type PageArguments } from '../graphql/connection.ts';
import { gid } from '../../state/gid.ts';
import { metafieldOwner } from '../metaobjects/metafields.ts';
import type { View } from '../graphql/view.ts';

export function articleView(context: StoreContext, article: ArticleRecord): View {
  const id = gid('Article', article.id);
  return {
    __typename: 'Article',
    id,
    title: article.title,
    handle: article.handle,
    author: { name: article.author },
    body: article.body,
    summary: article.excerpt,
    tags: article.tags,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt ?? article.publishedAt,
    isPublished: isPublished(article),
    templateSuffix: article.templateSuffix,
    blog: () => {
      const blog = context.state.blogs.find((each) => each.handle === article.blogHandle);
      return blog && blogView(context, blog);
    },
    ...metafieldOwner(context, id),
  };
}

export function blogView(context: StoreContext, blog: BlogRecord): View {
  const id = gid('Blog', blog.id);
  return {
    __typename: 'Blog',
    id,
    title: blog.title,
    handle: blog.handle,
    articles: (page: PageArguments) => {
      const articles = context.state.articles.filter((each) => each.blogHandle === blog.handle);
      return connection(sortArticles(articles, 'ID'), page, (each) => articleView(context, each));
    },
    ...metafieldOwner(context, id),
  };
}

export function articlesPage(context: StoreContext, args: ListArguments): View {
  const found = searchArticles(context.state, args.query ?? '');
  const sorted = sortArticles(found, args.sortKey ?? 'ID');
  return connection(sorted, args, (article) => articleView(context, article));
}
