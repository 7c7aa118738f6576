/** Writes what mustn't get lost while the database restarts. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. With a message's `SEND_TIMEOUT` before it, shorter than a job may take. */
const MAX_TIME = 45_000;

/** Milliseconds between two attempts. They double up to the second. */
const DELAYS = [100, 2000] as const;

/**
 * Repeats a write until it succeeds, for 45 seconds at most. It must have no effect the second time.
 * @throws the last attempt's error
 */
export async function keepTrying<T>(write: () => Promise<T>, maxTime = MAX_TIME): Promise<T> {
  const deadline = Date.now() + maxTime;
  for (let delay: number = DELAYS[0]; ; delay = Math.min(2 * delay, DELAYS[1])) {
    try {
      return await write();
    } catch (error) {
      if (Date.now() + delay > deadline) throw error;
      await sleep(delay);
    }
  }
}
