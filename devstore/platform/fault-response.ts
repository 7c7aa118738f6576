/** Simulates faults in the HTTP endpoints that the app calls. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

import { type FaultMode, SLOW_MS } from '../faults.ts';

export interface PlatformEnv {
  Bindings: HttpBindings;
}

/**
 * The response for a fault; null if the request continues (after a delay, for `slow`). `throttled` creates the endpoint's
 * response to too many requests.
 */
export async function faultResponse(
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
