/** Plays a fault over HTTP, for the parts of the platform that the app calls. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

import { type FaultMode, SLOW_MS } from '../faults.ts';

export interface PlatformEnv {
  Bindings: HttpBindings;
}

/**
 * Answers as a platform in that fault would; null where the request goes on (after the wait, where it is slow).
 * `throttled` is how this part says that there were too many requests.
 */
export async function faultAnswer(
  c: Context<PlatformEnv>,
  mode: FaultMode | null,
  throttled: () => Response,
): Promise<Response | null> {
  switch (mode) {
    case 'down':
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'error':
      return c.json({ errors: 'Internal Server Error' }, 500);
    case 'throttle':
      return throttled();
    case 'slow':
      await sleep(SLOW_MS);
      return null;
    case null:
      return null;
  }
}
