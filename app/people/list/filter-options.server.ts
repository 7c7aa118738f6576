/** What the people list can be filtered by. */
import type { Db } from '~/db.server';
import { LOCALE_PATTERN, localeName } from '~/translations/locales';

export interface FilterOption {
  value: string;
  label: string;
}

export interface FilterOptions {
  briefs: FilterOption[];
  articles: FilterOption[];
  languages: FilterOption[];
}

/** Articles in the list. */
const MAX_ARTICLES = 500;

/** Languages that are looked at: pages can name any. */
const MAX_LANGUAGES = 100;

/** The shop's Briefs, and the articles and languages of requests. Reads one row of each, however many people there are. */
export async function readFilterOptions({ db, shop }: { db: Db; shop: string }): Promise<FilterOptions> {
  const [briefs, articles, locales] = await Promise.all([
    db.$queryRaw<
      FilterOption[]
    >`SELECT id AS value, title AS label FROM "Brief" WHERE shop = ${shop} ORDER BY title, id`,
    db.$queryRaw<FilterOption[]>`
      SELECT article."articleId" AS value, article.title AS label FROM "Article" article
      WHERE article.shop = ${shop} AND (
        SELECT true FROM "BriefRequest" request
        WHERE request.shop = ${shop} AND request."articleId" = article."articleId" LIMIT 1)
      ORDER BY article.title, article."articleId" LIMIT ${MAX_ARTICLES}`,
    db.$queryRaw<{ locale: string }[]>`
      WITH RECURSIVE found AS (
        (SELECT min(locale) AS locale FROM "BriefRequest" WHERE shop = ${shop})
        UNION ALL
        SELECT (SELECT min(request.locale) FROM "BriefRequest" request
          WHERE request.shop = ${shop} AND request.locale > found.locale)
        FROM found WHERE found.locale IS NOT NULL
      ) SELECT locale FROM found WHERE locale <> '' LIMIT ${MAX_LANGUAGES}`,
  ]);
  const languages = locales
    .filter(({ locale }) => LOCALE_PATTERN.test(locale))
    .map(({ locale }) => ({ value: locale, label: localeName(locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return { briefs, articles, languages };
}
