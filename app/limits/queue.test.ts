import { expect, test } from 'vitest';

import { Queue, QueueFull } from './queue';

/** Adds tasks that end when they're told to. */
function tasks(queue: Queue) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (shop: string, name: string) =>
    queue.run(shop, () => {
      started.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  return { started, add, end: (name: string) => ends.get(name)?.() };
}

test('runs a few at a time, in turn', async () => {
  const { started, add, end } = tasks(new Queue({ running: 2, perShop: 9, total: 9 }));
  const added = ['a', 'b', 'c', 'd'].map((name) => add('one', name));
  expect(started).toEqual(['a', 'b']);
  end('b');
  expect(await added[1]).toBe('b');
  expect(started).toEqual(['a', 'b', 'c']);
  end('a');
  await added[0];
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

test('rejects more than a shop, and more than all shops may have', async () => {
  const { add, end } = tasks(new Queue({ running: 1, perShop: 2, total: 3 }));
  const first = add('one', 'a');
  void add('one', 'b');
  await expect(add('one', 'c')).rejects.toThrow(QueueFull);
  void add('two', 'd');
  await expect(add('three', 'e')).rejects.toThrow(QueueFull);
  end('a');
  await first;
  void add('one', 'f');
  await expect(add('three', 'g')).rejects.toThrow(QueueFull);
});

test('goes on after a task that fails', async () => {
  const queue = new Queue({ running: 1, perShop: 1, total: 1 });
  for (let round = 0; round < 3; round += 1) {
    await expect(queue.run('one', async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  }
  expect(await queue.run('one', async () => 'done')).toBe('done');
});
