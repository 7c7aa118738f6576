/** Resends a request's email. */
import { randomUUID } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { clearPersonFailure, clearRequestFailure, findRequest } from '~/people/requests/requests.server';
import { lockPerson } from '~/people/lock-person.server';
import { isOnDoNotEmailList } from '~/people/do-not-email/do-not-email.server';

export type ResendOutcome = 'queued' | 'not-found' | 'not-failed' | 'unsubscribed' | 'do-not-email';

interface ResendInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  requestId: string;
  /** If given, the request must be this person's. */
  personId?: string;
  /** Resend only if the email failed, and only once if several callers try at the same time. */
  mustHaveFailed?: boolean;
}

/**
 * Queues the email with a new link, and clears the failure from the request and the person.
 * @returns `queued`, or why the email must not be sent.
 */
export async function resend(input: ResendInput): Promise<ResendOutcome> {
  const { db, enqueue, shop, requestId, personId, mustHaveFailed = false } = input;
  const request = await findRequest({ db, shop, requestId, personId });
  if (!request) return 'not-found';
  const { person } = request;
  if (person.unsubscribedAt && person.unsubscribedAt > request.createdAt) return 'unsubscribed';
  if (await isOnDoNotEmailList({ db, shop, emailKey: person.emailKey })) return 'do-not-email';
  return db.$transaction(async (tx) => {
    if (!(await lockPerson(tx, { shop, personId: person.id }))) return 'not-found';
    const hadFailed = await clearRequestFailure(tx, { shop, requestId });
    if (mustHaveFailed && !hadFailed) return 'not-failed';
    await clearPersonFailure(tx, { shop, personId: person.id });
    await enqueue(tx, 'brief-delivery', { shop, requestId, delivery: randomUUID(), languagePath: '' });
    return 'queued';
  });
}
