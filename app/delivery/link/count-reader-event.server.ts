import type { Tx } from '~/db.server';
import { addCounts } from '~/insights/counts/add-counts.server';
import { countedOnce, type FirstTimes } from '~/insights/counts/counted-event';
import { deviceOf } from '~/insights/counts/device';

import type { CountedRequest, ReaderEvent } from './reader-event';

/**
 * Counts a visit or a download that isn't written yet: the person's first ones, and each download. A download counts as
 * a visit as well. The person must be locked. Bot clicks, and requests from the theme editor, don't count.
 * @param isRepeat whether it shares the row of an earlier one.
 */
export async function countReaderEvent(
  tx: Tx,
  request: CountedRequest,
  { kind, userAgent, at }: ReaderEvent,
  { isRepeat }: { isRepeat: boolean },
): Promise<void> {
  if (kind === 'bot_click' || request.isFromEditor || (isRepeat && kind === 'visited')) return;
  const first = isRepeat ? null : await firstTimesOf(tx, request);
  const { shop, articleId, briefId, locale } = request;
  await addCounts(tx, {
    ...{ shop, at, articleId, briefId, locale, device: deviceOf(userAgent) },
    events: [
      ...(first ? countedOnce('visits', first.visit) : []),
      ...(first && kind === 'downloaded' ? countedOnce('downloads', first.download) : []),
      ...(kind === 'downloaded' ? (['timesDownloaded'] as const) : []),
    ],
  });
}

async function firstTimesOf(
  tx: Tx,
  { shop, personId, articleId, briefId }: CountedRequest,
): Promise<{ visit: FirstTimes; download: FirstTimes }> {
  const earlier = await tx.deliveryEvent.findMany({
    where: { shop, kind: { in: ['visited', 'downloaded'] }, request: { personId, isFromEditor: false } },
    select: { kind: true, request: { select: { articleId: true, briefId: true } } },
  });
  const downloads = earlier.filter(({ kind }) => kind === 'downloaded');
  const firstAmong = (events: typeof earlier): FirstTimes => ({
    shop: events.length === 0,
    article: events.every(({ request }) => request.articleId !== articleId),
    brief: events.every(({ request }) => request.briefId !== briefId),
  });
  return { visit: firstAmong(earlier), download: firstAmong(downloads) };
}
