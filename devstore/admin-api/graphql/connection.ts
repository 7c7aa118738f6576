/** GraphQL connections: pages of a list, forwards or backwards from a cursor. */
import { GraphQLError } from 'graphql';

import type { View } from './view.ts';

const MAX_PAGE_SIZE = 250;

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

/** The arguments of lists that can be searched. */
export interface ListArguments extends PageArguments {
  query?: string | null;
  sortKey?: string | null;
}

/**
 * A page of `records`, which are already sorted.
 * @throws GraphQLError unless exactly one of `first` and `last` is given and in range, and cursors are known.
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
  const selected = page.first == null ? between.slice(-size) : between.slice(0, size);
  const from = page.first == null ? end - selected.length : start;

  const edges = selected.map((record) => ({ cursor: cursorOf(record), node: view(record) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasPreviousPage: from > 0,
      hasNextPage: from + selected.length < all.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: PageArguments): number {
  if ((first == null) === (last == null)) throw badRequest('Provide either first or last.');
  const size = first ?? last ?? 0;
  if (size < 1 || size > MAX_PAGE_SIZE) throw badRequest(`A page can have 1 to ${MAX_PAGE_SIZE} records, not ${size}.`);
  return size;
}

function cursorOf(record: { id: number }): string {
  return Buffer.from(JSON.stringify({ last_id: record.id })).toString('base64');
}

function position(records: readonly { id: number }[], cursor: string): number {
  const found = records.findIndex((record) => cursorOf(record) === cursor);
  if (found < 0) throw badRequest('The cursor is not from this list.');
  return found;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
