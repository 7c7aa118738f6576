/**
 * Records what readers and bots do with links. Anyone with a link can open it any number of times, so repeats share a row:
 * those with the same user agent within an hour. The row has the latest time. Once a request has `MAX_ROWS` rows of a kind,
 * new ones replace others, except the earliest.
 */
import type { Db, Tx } from '~/db.server';
import { lockPerson } from '~/people/lock-person.server';

import type { Prisma } from '../../../prisma/client/client';
import { countReaderEvent } from './count-reader-event.server';
import type { CountedRequest, ReaderEvent } from './reader-event';

/** Milliseconds within which no one can load a page, see it and press its button. */
export const MIN_PRESS_DELAY = 1000;

/** Rows per request of each kind of event. */
export const MAX_ROWS = 20;

/** Rows of these that are never replaced, so that a flood can't erase what happened before it. */
const KEPT_ROWS = 10;

/** Milliseconds within which a repeat shares a row. */
const REPEAT_INTERVAL = 60 * 60 * 1000;

/** Milliseconds within which repeats of what isn't counted are written once. */
const WRITE_INTERVAL = 1000;

/** Characters of a user agent that are stored. */
const MAX_USER_AGENT_LENGTH = 300;

/** Records a visit or a bot click. Does nothing if the person has been erased. */
export async function recordEvent(db: Db, request: CountedRequest, event: ReaderEvent): Promise<void> {
  if (await repeatEvent(db, request, event)) return;
  await db.$transaction(async (tx) => {
    if (await lockPerson(tx, { shop: request.shop, personId: request.personId })) await addEvent(tx, request, event);
  });
}

/** Records a press that counts. The person must be locked. */
export async function recordDownload(
  tx: Tx,
  request: CountedRequest,
  event: Omit<ReaderEvent, 'kind' | 'pressedAfter'>,
) {
  await addEvent(tx, request, { ...event, kind: 'downloaded', pressedAfter: null });
}

export function truncateUserAgent(userAgent: string): string {
  return userAgent.slice(0, MAX_USER_AGENT_LENGTH);
}

async function addEvent(tx: Tx, request: CountedRequest, event: ReaderEvent): Promise<void> {
  // Another request may have added a row before this one got the lock.
  const isRepeat = await repeatEvent(tx, request, event);
  await countReaderEvent(tx, request, event, { isRepeat });
  if (isRepeat) return;
  const data = { detail: truncateUserAgent(event.userAgent), pressedAfter: event.pressedAfter, at: event.at };
  const where = eventsLike(request, event);
  const rows = await tx.deliveryEvent.findMany({ where, orderBy: { at: 'asc' }, take: MAX_ROWS, select: { id: true } });
  const replaced = rows.length < MAX_ROWS ? undefined : rows[KEPT_ROWS];
  if (replaced) {
    const changes = { ...data, isReduced: false, times: { increment: 1 } };
    await tx.deliveryEvent.updateMany({ where: { shop: request.shop, id: replaced.id }, data: changes });
  } else {
    await tx.deliveryEvent.create({ data: { ...data, kind: event.kind, shop: request.shop, requestId: request.id } });
  }
}

/** @returns false if there's no row that it can share. */
async function repeatEvent(db: Db | Tx, request: CountedRequest, event: ReaderEvent): Promise<boolean> {
  const { kind, pressedAfter, at } = event;
  const latest = await db.deliveryEvent.findFirst({
    where: { ...eventsLike(request, event), detail: truncateUserAgent(event.userAgent) },
    orderBy: { at: 'desc' },
    select: { id: true, at: true },
  });
  if (!latest || at.getTime() - latest.at.getTime() > REPEAT_INTERVAL) return false;
  if (kind !== 'downloaded' && at.getTime() - latest.at.getTime() < WRITE_INTERVAL) return true;
  const where = { shop: request.shop, id: latest.id };
  const { count } = await db.deliveryEvent.updateMany({ where, data: { at, pressedAfter, times: { increment: 1 } } });
  return count > 0;
}

/** Events of the same kind. Visits, presses that were too fast and other presses of bots don't mix. */
function eventsLike({ shop, id }: CountedRequest, { kind, pressedAfter }: ReaderEvent): Prisma.DeliveryEventWhereInput {
  const isFast = pressedAfter !== null && pressedAfter < MIN_PRESS_DELAY;
  const press = isFast ? { lt: MIN_PRESS_DELAY } : { gte: MIN_PRESS_DELAY };
  return { shop, requestId: id, kind, pressedAfter: pressedAfter === null ? null : press };
}
