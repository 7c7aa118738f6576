import { beforeEach, expect, it } from 'vitest';

import type { StoreContext } from '../context.ts';
import { temporaryContext } from '../testing/temporary-context.ts';
import { receiveFlowTrigger } from './flow.ts';

let context: StoreContext;
const payload = { Routine: 'Hip sequence', Article: 'The sequence', 'Article URL': 'https://shop.example/', Steps: 10 };

beforeEach(() => {
  context = temporaryContext();
});

const receive = (handle: string, input: Record<string, unknown>) => {
  const { userErrors } = receiveFlowTrigger(context, { handle, payload: input }) as {
    userErrors: { message: string }[];
  };
  return userErrors.map(({ message }) => message);
};

it('records a trigger’s payload', () => {
  expect(receive('routine-completed', payload)).toEqual([]);
  expect(context.state.flow).toMatchObject([{ trigger: 'routine-completed', payload }]);
});

it('rejects an unknown trigger or an invalid payload', () => {
  expect(receive('routine-ended', payload)).toEqual(["Invalid handle 'routine-ended'."]);
  expect(receive('article-blocks', {})).toEqual(["Invalid handle 'article-blocks'."]);
  const { Routine: _without, ...rest } = payload;
  expect(receive('routine-completed', { ...rest, Steps: '10', Extra: 1 })).toEqual([
    "The trigger has no field 'Extra'.",
    "'Routine' is missing.",
    "'Steps' is not a number_decimal.",
  ]);
  expect(receive('routine-completed', { ...payload, Article: 'x'.repeat(60_000) })).toEqual([
    'The payload is larger than 50 KB.',
  ]);
  expect(context.state.flow).toEqual([]);
});
