import { describe, expect, test } from 'vitest';

import type { Setup } from './setup.server';
import { setupTasks } from './tasks';

const NEW: Setup = {
  ...{ routine: null, isPublished: false, articles: { count: 0, hasMore: false } },
  ...{ briefId: null, isBriefPublished: false, hasSentTestEmail: false, isDismissed: false, hasSampleData: false },
};
const READY: Setup = {
  ...{ routine: { id: 'r', title: 'Reset' }, isPublished: true, articles: { count: 2, hasMore: false } },
  ...{ briefId: 'b', isBriefPublished: true, hasSentTestEmail: true, isDismissed: false, hasSampleData: false },
};
const NO_BLOCKS = { routine: false, brief: false, embed: false };

const done = (...input: Parameters<typeof setupTasks>) => setupTasks(...input).map(({ isDone }) => isDone);

test('nothing is done in a new shop, and what needs a routine or a Brief first can’t be opened', () => {
  const tasks = setupTasks(NEW, NO_BLOCKS, 'key');
  expect(tasks.map(({ isDone }) => isDone)).toEqual([false, false, false, false, false, false]);
  expect(tasks.filter(({ action }) => action.url === undefined).map(({ title }) => title)).toEqual([
    'Choose an article',
    'Send yourself a test email',
  ]);
});

describe('a theme’s blocks', () => {
  test.each([
    [NO_BLOCKS, [true, true, false, true, false, true]],
    [{ ...NO_BLOCKS, routine: true }, [true, true, true, true, false, true]],
    [{ ...NO_BLOCKS, brief: true }, [true, true, false, true, true, true]],
    [{ ...NO_BLOCKS, embed: true }, [true, true, true, true, true, true]],
    [null, [true, true, null, true, null, true]],
  ])('%j are done as %j', (blocks, expected) => {
    expect(done(READY, blocks, 'key')).toEqual(expected);
  });
});

test('it isn’t known whether an article shows a routine if Shopify doesn’t respond', () => {
  expect(done({ ...READY, articles: null }, NO_BLOCKS, 'key')[1]).toBeNull();
});
