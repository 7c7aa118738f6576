// eslint-disable-next-line no-restricted-imports -- this is what others use instead
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 30_000;
const INTERVAL_MS = 50;

/**
 * Repeats a check until it returns a value. For changes without an event, such as a new email or row.
 * @throws an Error with `failure` after 30 s
 */
export async function poll<Value>(check: () => Promise<Value | null | undefined>, failure: string): Promise<Value> {
  for (const end = Date.now() + TIMEOUT_MS; Date.now() < end; await sleep(INTERVAL_MS)) {
    const value = await check();
    if (value !== null && value !== undefined) return value;
  }
  throw new Error(failure);
}
