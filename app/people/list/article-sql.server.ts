/** The article of a request, in SQL. */
import { UNKNOWN_ARTICLE_TITLE } from '~/insights/contract';

import { Prisma } from '../../../prisma/client/client';

/** Joins the article of `request`. */
export const JOIN_ARTICLE = Prisma.sql`
  LEFT JOIN "Article" article ON article.shop = request.shop AND article."articleId" = request."articleId"`;

/** Its title; empty if the request came from another page. */
export const ARTICLE_TITLE = Prisma.sql`
  CASE WHEN request."articleId" = '' THEN '' ELSE coalesce(article.title, ${UNKNOWN_ARTICLE_TITLE}) END`;
