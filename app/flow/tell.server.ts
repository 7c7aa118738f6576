/** The job that tells Shopify Flow. At least once: a process that dies between telling and recording tells again. */
import { type Admin, ask, type UserErrors } from '~/admin-api.server';
import type { Db } from '~/db.server';
import type { FlowEvent } from '~/jobs/contract';
import { logError } from '~/log.server';
import { findShop } from '~/settings/shop.server';

import type { FlowPayloads, FlowTrigger } from './contract';

const RECEIVE = `#graphql
  mutation ReceiveFlowTrigger($handle: String, $payload: JSON) {
    flowTriggerReceive(handle: $handle, payload: $payload) {
      userErrors {
        field
        message
      }
    }
  }
`;

interface TellInput {
  db: Db;
  /** Null where the app was taken off the shop. */
  admin: Admin | null;
  event: FlowEvent;
  /** What is told of a request for a Brief; null where it was erased. */
  briefPayload: (of: { db: Db; shop: string; requestId: string }) => Promise<FlowPayloads['brief-requested'] | null>;
}

/**
 * Starts the shop's workflows that begin with the event. What Flow does not accept is logged, and not tried again.
 * @throws ShopifyRefused where Shopify does not answer; trying again may help.
 * @see https://shopify.dev/docs/apps/build/flow/triggers/reference
 */
export async function tellFlow({ db, admin, event, briefPayload }: TellInput): Promise<void> {
  if (!admin) return;
  const { shop } = event;
  if (event.trigger === 'routine-completed') {
    const known = await findShop({ db, shop });
    const routine = await db.routine.findFirst({ where: { shop, handle: event.routine }, select: { title: true } });
    await send(admin, event.trigger, {
      Routine: routine?.title ?? event.routine,
      Article: event.articleTitle,
      'Article URL': `${known?.url ?? `https://${shop}`}${event.articlePath}`,
      Steps: event.steps,
    });
    return;
  }
  const payload = await briefPayload({ db, shop, requestId: event.requestId });
  if (payload) await send(admin, event.trigger, payload);
}

async function send<Trigger extends FlowTrigger>(
  admin: Admin,
  handle: Trigger,
  payload: FlowPayloads[Trigger],
): Promise<void> {
  const { flowTriggerReceive: answer } = await ask<{ flowTriggerReceive: UserErrors | null }>(admin, RECEIVE, {
    handle,
    payload,
  });
  for (const { message } of answer?.userErrors ?? []) logError(`Flow did not accept ${handle}`, new Error(message));
}
