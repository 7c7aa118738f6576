import { expect, test, vi } from 'vitest';

import { keepTrying } from './keep-trying.server';

test('repeats a write until it succeeds', async () => {
  const write = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('down')).mockResolvedValue('written');
  expect(await keepTrying(write)).toBe('written');
  expect(write).toHaveBeenCalledTimes(2);
});

test('gives up in the end', async () => {
  const write = vi.fn(async () => Promise.reject(new Error('down')));
  await expect(keepTrying(write, 250)).rejects.toThrow('down');
  expect(write).toHaveBeenCalledTimes(2);
});
