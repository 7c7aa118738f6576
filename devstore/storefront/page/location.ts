/** Finds the page at a storefront path. */
import type { StoreContext } from '../../context.ts';
import { type Language, splitPath } from '../languages/language.ts';
import { localize } from '../languages/localized-context.ts';
import { articleDrop, blogDrop } from '../objects/content/blog.ts';
import { productDrop, publishedProducts } from '../objects/products/product.ts';

export interface Location {
  /** With the language's prefix. */
  path: string;
  language: Language;
  status: number;
  /** As in `request.page_type`. */
  pageType: string;
  /** Suffix of the page's template; null for the default one. */
  templateSuffix: string | null;
  title: string;
  description: string;
  /** The Liquid objects of this type of page. */
  objects: Record<string, unknown>;
}

/** The page at a path (decoded, without query); the page of type `404` if there is none. */
export function locatePage(store: StoreContext, path: string, query?: URLSearchParams): Location {
  const { language, path: pathInPrimary } = splitPath(store.state, path);
  const context = localize(store, language);
  const { shop, blogs, articles } = context.state;
  const page = { path, language, status: 200, templateSuffix: null, description: shop.description };
  if (pathInPrimary === '/') return { ...page, pageType: 'index', title: shop.name, objects: {} };

  if (pathInPrimary === '/cart') return { ...page, pageType: 'cart', title: 'Your cart', objects: {} };

  const [, root, blogHandle, articleHandle, ...rest] = pathInPrimary.split('/');
  if (root === 'products' && articleHandle === undefined) {
    const product = publishedProducts(context).find(({ handle }) => handle === blogHandle);
    const drop = product && productDrop(context, product, Number(query?.get('variant') ?? NaN));
    if (drop) {
      const { title, description } = product;
      return { ...page, pageType: 'product', title, description, objects: { product: drop } };
    }
  }
  const blog = root === 'blogs' && rest.length === 0 && blogs.find((each) => each.handle === blogHandle);
  if (blog && articleHandle === undefined) {
    return { ...page, pageType: 'blog', title: blog.title, objects: { blog: blogDrop(context, blog) } };
  }
  const article = blog && articles.find((each) => each.blogHandle === blog.handle && each.handle === articleHandle);
  if (article) {
    const objects = { blog: blogDrop(context, blog, article), article: articleDrop(context, article) };
    const { title, excerpt: description, templateSuffix } = article;
    return { ...page, pageType: 'article', title, description, templateSuffix, objects };
  }
  return { ...page, status: 404, pageType: '404', title: 'Page not found', objects: {} };
}
