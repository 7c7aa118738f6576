/** Links from a personal page back to what the reader came from: the article, its routine and the product. */
import type { Db } from '~/db.server';
import { findPublishedBrief } from '~/brief/versions/live.server';
import { ARTICLE_ANCHORS } from '~/articles/contract';
import { findArticle } from '~/insights/articles/article-names.server';
import { MESSAGES } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import type { PageLink } from '~/storefront/personal-page.server';

interface LinksInput {
  db: Db;
  shop: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  language: Language;
  request: { articleId: string; briefId: string; briefLocale: string; stepReached: string };
}

/** Leaves out an article that Shopify doesn't know, a routine that it doesn't have, and a product that the Brief doesn't name. */
export async function linksBack({ db, shop, languagePath, language, request }: LinksInput): Promise<PageLink[]> {
  const { articleId, briefId, briefLocale: locale, stepReached } = request;
  const [article, brief] = await Promise.all([
    findArticle({ db, shop, id: articleId }),
    findPublishedBrief({ db, shop, id: briefId, locale }),
  ]);
  const path = article && article.path !== '' ? `${languagePath}${article.path}` : null;
  // The step's id, as in the extension's snippets/step.liquid. Whoever didn't start the routine is led to its beginning.
  const step = stepReached === '' ? null : `unwind-step-${encodeURIComponent(stepReached)}`;
  const place = step ?? (article?.hasRoutine ? ARTICLE_ANCHORS.routine : null);
  const { signUp, pages } = MESSAGES[language];
  return [
    ...(path === null ? [] : [{ label: signUp.backToArticle, href: path }]),
    ...(path === null || place === null ? [] : [{ label: pages.backToRoutine, href: `${path}#${place}` }]),
    ...(brief?.alternative ? [{ label: brief.alternative.label, href: brief.alternative.url }] : []),
  ];
}
