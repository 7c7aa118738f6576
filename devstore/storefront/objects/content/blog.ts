/** `blogs`, `blog`, `articles` and `article`. Comments are turned off. */
import type { ArticleRecord, BlogRecord } from '../../../state/content.ts';
import { localizedPath } from '../../languages/language.ts';
import type { LocalizedContext } from '../../languages/localized-context.ts';
import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import { limitedList } from './limited-list.ts';
import { ListDrop } from './list.ts';
import { metafieldsDrop } from '../metafields/metafields.ts';

export function blogsDrop(context: LocalizedContext): ListDrop {
  const { blogs } = context.state;
  const all = () => blogs.map((each) => blogDrop(context, each));
  return new ListDrop('blogs', all, (handle) => {
    const blog = blogs.find((each) => each.handle === handle);
    return blog ? blogDrop(context, blog) : null;
  });
}

/** `articles['blog/article']`. */
export function articlesDrop(context: LocalizedContext): StrictDrop {
  return new StrictDrop('articles', (path) => {
    const article = context.state.articles.find((each) => `${each.blogHandle}/${each.handle}` === path);
    return article ? articleDrop(context, article) : null;
  });
}

/** @param current the article whose page it is, for `next_article` and `previous_article` */
export function blogDrop(context: LocalizedContext, blog: BlogRecord, current?: ArticleRecord): StrictDrop {
  const newestFirst = () =>
    context.state.articles
      .filter((each) => each.blogHandle === blog.handle)
      .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  const neighbor = (step: number) => () => {
    const all = newestFirst();
    const index = all.findIndex((each) => each.id === current?.id);
    const article = index === -1 ? undefined : all[index + step];
    return article ? articleDrop(context, article) : null;
  };
  const tags = () => [...new Set(newestFirst().flatMap((each) => each.tags))].sort();
  return strictDrop('blog', {
    id: blog.id,
    handle: blog.handle,
    title: blog.title,
    url: localizedPath(context.language, `/blogs/${blog.handle}`),
    template_suffix: null,
    articles_count: () => newestFirst().length,
    articles: () => limitedList(newestFirst().map((each) => articleDrop(context, each))),
    all_tags: tags,
    tags,
    next_article: neighbor(1),
    previous_article: neighbor(-1),
    'comments_enabled?': false,
    'moderated?': false,
    metafields: () => metafieldsDrop(context, (owner) => owner === `gid://shopify/Blog/${blog.id}`),
  });
}

export function articleDrop(context: LocalizedContext, article: ArticleRecord): StrictDrop {
  const url = localizedPath(context.language, `/blogs/${article.blogHandle}/${article.handle}`);
  return strictDrop('article', {
    id: article.id,
    handle: article.handle,
    title: article.title,
    url,
    author: article.author,
    user: () => userDrop(article.author),
    content: article.body,
    excerpt: article.excerpt,
    excerpt_or_content: article.excerpt || article.body,
    published_at: article.publishedAt,
    created_at: article.publishedAt,
    updated_at: article.publishedAt,
    tags: article.tags,
    image: null,
    template_suffix: article.templateSuffix,
    'comments_enabled?': false,
    'moderated?': false,
    comments: [],
    comments_count: 0,
    comment_post_url: `${url}/comments`,
    metafields: () => metafieldsDrop(context, (owner) => owner === `gid://shopify/Article/${article.id}`),
  });
}

/** An article's author: only the name is known. */
function userDrop(name: string): StrictDrop {
  const [first = '', ...rest] = name.split(' ');
  const properties = { name, first_name: first, last_name: rest.join(' '), bio: null, homepage: null, image: null };
  return strictDrop('user', properties, () => name);
}
