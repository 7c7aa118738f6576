import type { Db } from '~/db.server';
import type { FlowPayloads } from '~/flow/contract';
import { readArticleName } from '~/insights/articles/read-articles.server';
import type { RoutineCompleted } from '~/jobs/contract';
import { storefrontUrl } from '~/settings/shop.server';
import type { AdminApi } from '~/shopify/admin-api.server';

/**
 * What Shopify Flow receives when a routine is completed.
 * @throws ShopifyError if the article's name can't be read
 */
export async function completionPayload(input: { db: Db; admin: AdminApi; event: RoutineCompleted }) {
  const { db, admin, event } = input;
  const { shop, routine: handle, articleId, steps } = event;
  const article = await readArticleName({ db, admin, shop, id: articleId });
  const routine = await db.routine.findFirst({ where: { shop, handle }, select: { title: true } });
  return {
    Routine: routine?.title ?? handle,
    Article: article.title,
    'Article URL': `${await storefrontUrl({ db, shop })}${article.path}`,
    Steps: steps,
  } satisfies FlowPayloads['routine-completed'];
}
