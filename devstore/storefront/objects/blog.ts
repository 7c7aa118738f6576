/** `blogs`, `blog`, `articles` and `article`. Comments are switched off in this shop's blogs. */
import type { ArticleRecord, BlogRecord } from '../../state.ts';
import { urlIn } from '../language.ts';
import type { LocalizedContext } from '../localized-context.ts';
import { HonestDrop, honestDrop } from './honest-drop.ts';
import { limitedList } from './limited-list.ts';
import { ListDrop } from './list.ts';
import { metafieldsDrop } from './metafields.ts';

export function blogsDrop(context: LocalizedContext): ListDrop {
  const { blogs } = context.state;
  const all = () => blogs.map((each) => blogDrop(context, each));
  return new ListDrop('blogs', all, (handle) => {
    const blog = blogs.find((each) => each.handle === handle);
    return blog ? blogDrop(context, blog) : null;
  });
}

/** `articles['blog/article']`. */
export function articlesDrop(context: LocalizedContext): HonestDrop {
  return new HonestDrop('articles', (path) => {
    const article = context.state.articles.find((each) => `${each.blogHandle}/${each.handle}` === path);
    return article ? articleDrop(context, article) : null;
  });
}

/** `shown` is the article whose page it is: what comes before and after it is asked of the blog. */
export function blogDrop(context: LocalizedContext, blog: BlogRecord, shown?: ArticleRecord): HonestDrop {
  const newestFirst = () =>
    context.state.articles
      .filter((each) => each.blogHandle === blog.handle)
      .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt));
  const beside = (step: number) => () => {
    const all = newestFirst();
    const at = all.findIndex((each) => each.id === shown?.id);
    const neighbour = at === -1 ? undefined : all[at + step];
    return neighbour ? articleDrop(context, neighbour) : null;
  };
  const tags = () => [...new Set(newestFirst().flatMap((each) => each.tags))].sort();
  return honestDrop('blog', {
    id: blog.id,
    handle: blog.handle,
    title: blog.title,
    url: urlIn(context.language, `/blogs/${blog.handle}`),
    template_suffix: null,
    articles_count: () => newestFirst().length,
    articles: () => limitedList(newestFirst().map((each) => articleDrop(context, each))),
    all_tags: tags,
    tags,
    next_article: beside(1),
    previous_article: beside(-1),
    'comments_enabled?': false,
    'moderated?': false,
    metafields: () => metafieldsDrop(context, (owner) => owner === `gid://shopify/Blog/${blog.id}`),
  });
}

export function articleDrop(context: LocalizedContext, article: ArticleRecord): HonestDrop {
  const url = urlIn(context.language, `/blogs/${article.blogHandle}/${article.handle}`);
  return honestDrop('article', {
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

/** The author: of an account, the store knows a name and nothing else. */
function userDrop(name: string): HonestDrop {
  const [first = '', ...rest] = name.split(' ');
  const properties = { name, first_name: first, last_name: rest.join(' '), bio: null, homepage: null, image: null };
  return honestDrop('user', properties, () => name);
}
