/** What happened to the emails and links of requests, which can be a long list. */
import type { Db } from '~/db.server';

import { type DeliveryEventKind, Prisma } from '../../../prisma/client/client';

/** All columns of the table. */
export interface EventRow {
  id: string;
  shop: string;
  requestId: string;
  kind: DeliveryEventKind;
  detail: string;
  pressedAfter: number | null;
  isReduced: boolean;
  at: Date;
  times: number;
}

interface EventsInput {
  db: Db;
  shop: string;
  requestIds: string[];
  /** Events of each request. */
  limit: number;
}

/** The latest events of each request, newest first. */
export async function latestEvents(input: EventsInput): Promise<Map<string, EventRow[]>> {
  return byRequest(await readEvents(input, Prisma.sql`ORDER BY at DESC, id DESC`));
}

/** The first events of each request. */
export async function firstEvents(input: EventsInput): Promise<Map<string, EventRow[]>> {
  return byRequest(await readEvents(input, Prisma.sql`ORDER BY at, id`));
}

/** A request's events that follow this one. */
export async function eventsAfter({
  requestId,
  ...input
}: Omit<EventsInput, 'requestIds'> & { requestId: string; after: EventRow }) {
  const { id, at } = input.after;
  return readEvents({ ...input, requestIds: [requestId] }, Prisma.sql`AND (at, id) > (${at}, ${id}) ORDER BY at, id`);
}

async function readEvents({ db, shop, requestIds, limit }: EventsInput, rest: Prisma.Sql): Promise<EventRow[]> {
  return db.$queryRaw<EventRow[]>`
    SELECT event.* FROM "BriefRequest" request CROSS JOIN LATERAL (
      SELECT * FROM "DeliveryEvent" WHERE "requestId" = request.id ${rest} LIMIT ${limit}) AS event
    WHERE request.shop = ${shop} AND request.id = ANY(${requestIds})`;
}

function byRequest(events: EventRow[]): Map<string, EventRow[]> {
  const all = new Map<string, EventRow[]>();
  for (const event of events) {
    const others = all.get(event.requestId);
    if (others) others.push(event);
    else all.set(event.requestId, [event]);
  }
  return all;
}
