import { describe, expect, it } from 'vitest';

import { connection, type PageArguments } from './connection.ts';

const records = [1, 2, 3, 4, 5].map((id) => ({ id }));

interface Page {
  nodes: { id: number }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

function page(args: PageArguments): Page {
  return connection(records, args, ({ id }) => ({ id })) as unknown as Page;
}

const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);

describe('connection', () => {
  it('pages forwards', () => {
    const first = page({ first: 3 });
    const second = page({ first: 3, after: first.pageInfo.endCursor });

    expect([ids(first), ids(second)]).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
    expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  it('pages backwards from a cursor', () => {
    const last = page({ last: 2 });
    const before = page({ last: 2, before: last.pageInfo.startCursor });

    expect([ids(last), ids(before)]).toEqual([
      [4, 5],
      [2, 3],
    ]);
    expect(before.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  it('reverses', () => {
    expect(ids(page({ first: 2, reverse: true }))).toEqual([5, 4]);
  });

  it.each([{}, { first: 1, last: 1 }, { first: 0 }, { first: 251 }, { first: 1, after: 'bm9uc2Vuc2U=' }])(
    'rejects %o',
    (args) => {
      expect(() => page(args)).toThrow();
    },
  );
});
