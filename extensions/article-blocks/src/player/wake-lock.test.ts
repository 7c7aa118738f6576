import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { WakeLock } from './wake-lock';

/** Locks that were granted. */
let locks: { released: boolean; release: () => Promise<void> }[];
let page: EventTarget & { visibilityState: string };
let lifetime: AbortController;
let wakeLock: WakeLock;

beforeEach(() => {
  locks = [];
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {
    wakeLock: {
      request: async () => {
        const lock = { released: false, release: async () => void (lock.released = true) };
        locks.push(lock);
        return lock;
      },
    },
  });
  lifetime = new AbortController();
  wakeLock = new WakeLock(lifetime.signal);
});
afterEach(() => vi.unstubAllGlobals());

const held = () => locks.filter(({ released }) => !released).length;
const settle = () => new Promise(setImmediate);

test('is held while playing, released on a pause, and held again afterwards', async () => {
  wakeLock.keep(true);
  await settle();
  expect(held()).toBe(1);
  wakeLock.keep(false);
  expect(held()).toBe(0);
  wakeLock.keep(true);
  await settle();
  expect(held()).toBe(1);
});

test('is requested once, however often it is wanted', async () => {
  wakeLock.keep(true);
  wakeLock.keep(true);
  await settle();
  wakeLock.keep(true);
  await settle();
  expect(locks).toHaveLength(1);
});

test('a pause before it was granted releases it; playing on keeps it', async () => {
  wakeLock.keep(true);
  wakeLock.keep(false);
  await settle();
  expect(held()).toBe(0);
  wakeLock.keep(true);
  wakeLock.keep(false);
  wakeLock.keep(true);
  await settle();
  expect(held()).toBe(1);
});

test('is not requested on a hidden page, and again when the page is back', async () => {
  wakeLock.keep(true);
  await settle();
  page.visibilityState = 'hidden';
  await locks[0]?.release();
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(held()).toBe(0);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(held()).toBe(1);
});

test('stays released if the page comes back during a pause', async () => {
  wakeLock.keep(true);
  await settle();
  wakeLock.keep(false);
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(held()).toBe(0);
});

test('is released when the player closes', async () => {
  wakeLock.keep(true);
  await settle();
  lifetime.abort();
  expect(held()).toBe(0);
});

test('may be refused, and is then requested again', async () => {
  const refused = vi.spyOn(navigator.wakeLock, 'request').mockRejectedValue(new DOMException('Low battery.'));
  wakeLock.keep(true);
  await settle();
  refused.mockRestore();
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(held()).toBe(1);
});
