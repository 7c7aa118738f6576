/** Links from a personal page back to what the reader came from: the article, its routine and the product. */
import type { Db } from '~/db.server';
import { findPublishedBrief } from '~/brief/versions/live.server';
import { findArticleName } from '~/insights/articles/article-names.server';
import { MESSAGES } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import type { PageLink } from '~/storefront/personal-page.server';

interface LinksInput {
  db: Db;
  shop: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  language: Language;
  request: { articleId: string; briefId: string; stepReached: string };
}

/** Leaves out an article that Shopify doesn't know, a routine that wasn't started, and a product that the Brief doesn't name. */
export async function linksBack({ db, shop, languagePath, language, request }: LinksInput): Promise<PageLink[]> {
  const { articleId, briefId, stepReached } = request;
  const [article, brief] = await Promise.all([
    findArticleName({ db, shop, id: articleId }),
    findPublishedBrief({ db, shop, id: briefId }),
  ]);
  const path = article && article.path !== '' ? `${languagePath}${article.path}` : null;
  const { signUp, pages } = MESSAGES[language];
  return [
    ...(path === null ? [] : [{ label: signUp.backToArticle, href: path }]),
    // The step's id, as in the extension's snippets/step.liquid.
    ...(path === null || stepReached === ''
      ? []
      : [{ label: pages.backToRoutine, href: `${path}#unwind-step-${encodeURIComponent(stepReached)}` }]),
    ...(brief?.alternative ? [{ label: brief.alternative.label, href: brief.alternative.url }] : []),
  ];
}
