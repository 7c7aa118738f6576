/** What readers do with a link: download, request a new one, unsubscribe. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import type { BriefRequest } from '../../../prisma/client/client';
import { enqueueNotifications } from '~/people/customers/announce.server';
import { findCurrentFile } from '~/brief/files/current-file.server';
import type { StoredFile } from '~/brief/files/file-stream.server';
import { findPublishedBrief } from '~/brief/versions/live.server';
import type { FoundLink } from './links.server';
import { recordDownload, truncateUserAgent } from './reader-events.server';
import type { UnsubscribeScope } from '~/messages/messages';
import { confirmPerson, unsubscribePerson } from '~/people/subscription.server';
import { lockPerson } from '~/people/lock-person.server';
import { consumeBriefEmail, noteOpened } from '~/limits/inbox-limits.server';
import { inboxKey } from '~/mail/inbox-key';

export type LinkState = 'valid' | 'unpublished' | 'expired' | 'used-up';

/** @param limit the shop's limit of downloads per link; null for no limit */
export function linkState({ request, isExpired, downloads }: FoundLink, limit: number | null): LinkState {
  if (request.brief.unpublishedAt) return 'unpublished';
  if (isExpired) return 'expired';
  return limit !== null && downloads >= limit ? 'used-up' : 'valid';
}

/**
 * Records the download and confirms the address, because only a person who can read the inbox gets to the button.
 * Subscribes them again if they unsubscribed before this request.
 * @param limit downloads per link, also enforced for simultaneous presses; null for no limit
 * @returns the file, or why there's none: `gone` if the person has been erased.
 */
export async function download(input: {
  db: Db;
  enqueue: Enqueue;
  link: FoundLink;
  userAgent: string;
  limit: number | null;
}): Promise<StoredFile | 'used-up' | 'no-file' | 'gone'> {
  const { db, enqueue, link, userAgent, limit } = input;
  const { tokenHash, request } = link;
  const brief = await findPublishedBrief({ db, shop: request.shop, id: request.briefId, locale: request.briefLocale });
  // The original's, if the Brief no longer has the language.
  const file = await findCurrentFile({ db, shop: request.shop, briefId: request.briefId, locale: brief?.locale });
  if (!file) return 'no-file';
  const { shop, personId } = request;
  await noteOpened({ db, shop, inbox: inboxKey(request.person.emailKey) });
  return db.$transaction(async (tx) => {
    if (!(await lockPerson(tx, { shop, personId }))) return 'gone';
    const { count } = await tx.briefLink.updateMany({
      where: { shop, tokenHash, ...(limit === null ? {} : { downloads: { lt: limit } }) },
      data: { downloads: { increment: 1 } },
    });
    if (count === 0) return 'used-up';
    const isFirst = !(await tx.deliveryEvent.findFirst({
      where: { shop, requestId: request.id, kind: 'downloaded' },
      select: { id: true },
    }));
    await recordDownload(tx, request, { userAgent, at: new Date() });
    await confirmPerson(tx, { shop, personId, requestId: request.id, requestedAt: request.createdAt });
    if (isFirst) {
      await enqueueNotifications(tx, enqueue, {
        shop,
        personId,
        requestId: request.id,
        event: 'brief-downloaded',
      });
    }
    return file;
  });
}

/**
 * Sends a new link to the address of an expired or used-up one.
 * @returns minutes to wait if the rate limit is reached, otherwise 0
 */
export async function renewLink(input: {
  db: Db;
  enqueue: Enqueue;
  request: FoundLink['request'];
  /** Path of the page's language on the storefront. */
  languagePath: string;
}): Promise<number> {
  const { db, enqueue, request, languagePath } = input;
  const { shop, person } = request;
  const minutes = await consumeBriefEmail({ db, shop, inbox: inboxKey(person.emailKey) });
  if (minutes > 0) return minutes;
  await db.$transaction((tx) =>
    enqueue(tx, 'brief-delivery', {
      ...{ shop, requestId: request.id, delivery: randomUUID(), languagePath },
      requestedAt: new Date().toISOString(),
    }),
  );
  return 0;
}

/** Unsubscribes the person. Does nothing the second time, unless they made another request in between. */
export async function unsubscribe(input: {
  db: Db;
  enqueue: Enqueue;
  request: BriefRequest;
  userAgent: string;
  scope: UnsubscribeScope;
}): Promise<void> {
  const { db, enqueue, request, userAgent, scope } = input;
  const { shop, personId, id: requestId } = request;
  await db.$transaction(async (tx) => {
    if (!(await lockPerson(tx, { shop, personId }))) return;
    const ended = await unsubscribePerson(tx, { shop, personId, scope });
    if (!ended.delivery && !ended.marketing) return;
    const events = [
      ...(ended.delivery ? [readerEvent(request, 'unsubscribed', userAgent)] : []),
      ...(ended.marketing ? [readerEvent(request, 'marketing_withdrawn', userAgent)] : []),
    ];
    await tx.deliveryEvent.createMany({ data: events });
    await enqueueNotifications(tx, enqueue, { shop, personId, requestId, event: 'unsubscribed' });
  });
}

function readerEvent(request: BriefRequest, kind: 'unsubscribed' | 'marketing_withdrawn', userAgent: string) {
  return { shop: request.shop, requestId: request.id, kind, detail: truncateUserAgent(userAgent) };
}
