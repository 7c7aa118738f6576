/**
 * Everything that's stored about a person, for the person themselves. New columns are exported unless they're left out
 * here; a test derives them from the schema.
 */
import type { Db } from '~/db.server';
import { findArticleNames } from '~/insights/articles/article-names.server';

import { isOnDoNotEmailList } from '../do-not-email/do-not-email.server';
import { type EventRow, eventsAfter, firstEvents } from '../requests/events.server';

/** Requests read at once. */
const BATCH_SIZE = 20;

/** Events of each request that are read with it. Hardly any request has more. */
const FIRST_EVENTS = 500;

/** Events of a request read at once after that. */
const EVENTS_AT_ONCE = 5000;

interface ExportInput {
  db: Db;
  shop: string;
  personId: string;
}

export type PersonExport = NonNullable<Awaited<ReturnType<typeof exportPerson>>>;

/** Returns null if there's no such person. The lists are read while they're written, as they can be long. */
export async function exportPerson(input: ExportInput) {
  const { db, shop, personId } = input;
  const person = await db.person.findFirst({
    where: { shop, id: personId },
    omit: { shop: true },
    include: {
      yourDataLinks: { omit: { shop: true, personId: true, tokenHash: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  if (!person) return null;
  const { emailKey } = person;
  return {
    ...person,
    isOnDoNotEmailList: await isOnDoNotEmailList({ db, shop, emailKey }),
    requests: exportRequests(input),
  };
}

/** From the first to the last. */
async function* exportRequests(input: ExportInput) {
  let after = '';
  for (;;) {
    const requests = await readRequests(input, after);
    const last = requests.at(-1);
    if (!last) return;
    yield* requests;
    after = last.id;
  }
}

async function readRequests({ db, shop, personId }: ExportInput, after: string) {
  const ofRequest = { omit: { shop: true, requestId: true } } as const;
  const ofLink = { omit: { shop: true, requestId: true, tokenHash: true } } as const;
  const requests = await db.briefRequest.findMany({
    where: { shop, personId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: BATCH_SIZE,
    omit: { shop: true, personId: true },
    include: {
      brief: { select: { title: true } },
      consents: {
        ...ofRequest,
        orderBy: { purpose: 'asc' },
        include: { wording: { select: { wording: true, version: true, locale: true } } },
      },
      links: { ...ofLink, orderBy: { createdAt: 'asc' } },
      // Nothing else is left of these.
      expiredLinks: { omit: { shop: true, tokenHash: true } },
    },
  });
  const requestIds = requests.map(({ id }) => id);
  const nameOf = await findArticleNames({
    db,
    shop,
    ids: requests.map(({ articleId }) => articleId),
    unknownTitle: '',
  });
  const events = await firstEvents({ db, shop, requestIds, limit: FIRST_EVENTS });
  return requests.map((request) => {
    const { title, path } = nameOf(request.articleId);
    const first = events.get(request.id) ?? [];
    return { ...request, articleTitle: title, articlePath: path, events: exportEvents(db, first) };
  });
}

async function* exportEvents(db: Db, first: EventRow[]) {
  let [events, limit] = [first, FIRST_EVENTS];
  for (;;) {
    for (const { shop: _, requestId: __, ...event } of events) yield event;
    const last = events.at(-1);
    if (!last || events.length < limit) return;
    limit = EVENTS_AT_ONCE;
    events = await eventsAfter({ db, shop: last.shop, requestId: last.requestId, after: last, limit });
  }
}
