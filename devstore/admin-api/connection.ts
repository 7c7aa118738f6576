/** Pages of a list, as the API gives them: forwards or backwards, from a cursor. */
import { GraphQLError } from 'graphql';

import type { View } from './view.ts';

/** The most that one page may hold. */
const MAX_PAGE = 250;

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

/**
 * One page of `records`, which are in their order already; `reverse` turns it round.
 * @throws GraphQLError where neither `first` nor `last` is given, both are, one is out of range, or a cursor is unknown.
 */
export function connection<Record extends { id: number }>(
  records: readonly Record[],
  page: PageArguments,
  view: (record: Record) => View,
): View {
  const size = pageSize(page);
  const all = page.reverse ? [...records].reverse() : records;
  const start = page.after ? position(all, page.after) + 1 : 0;
  const end = page.before ? position(all, page.before) : all.length;
  const between = all.slice(start, end);
  const shown = page.first == null ? between.slice(-size) : between.slice(0, size);
  const from = page.first == null ? end - shown.length : start;

  const edges = shown.map((record) => ({ cursor: cursorOf(record), node: view(record) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasPreviousPage: from > 0,
      hasNextPage: from + shown.length < all.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: PageArguments): number {
  if ((first == null) === (last == null)) throw badRequest('Give one of first and last.');
  const size = first ?? last ?? 0;
  if (size < 1 || size > MAX_PAGE) throw badRequest(`A page holds 1 to ${MAX_PAGE} records, not ${size}.`);
  return size;
}

function cursorOf(record: { id: number }): string {
  return Buffer.from(JSON.stringify({ last_id: record.id })).toString('base64');
}

function position(records: readonly { id: number }[], cursor: string): number {
  const found = records.findIndex((record) => cursorOf(record) === cursor);
  if (found < 0) throw badRequest('The cursor is not one that this list has given.');
  return found;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
