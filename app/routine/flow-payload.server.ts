import type { Db } from '~/db.server';
import type { FlowPayloads } from '~/flow/contract';
import type { RoutineCompleted } from '~/jobs/contract';
import { storefrontUrl } from '~/settings/shop.server';

/** What Shopify Flow receives when a routine is completed. */
export async function completionPayload({ db, event }: { db: Db; event: RoutineCompleted }) {
  const { shop, routine: handle, articleTitle, articlePath, steps } = event;
  const routine = await db.routine.findFirst({ where: { shop, handle }, select: { title: true } });
  return {
    Routine: routine?.title ?? handle,
    Article: articleTitle,
    'Article URL': `${await storefrontUrl({ db, shop })}${articlePath}`,
    Steps: steps,
  } satisfies FlowPayloads['routine-completed'];
}
