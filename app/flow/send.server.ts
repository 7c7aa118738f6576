/** Sends events to Shopify Flow. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';
import { logError } from '~/log.server';

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

/** An event with its payload. */
export type FlowMessage = {
  [Trigger in FlowTrigger]: { trigger: Trigger; payload: FlowPayloads[Trigger] };
}[FlowTrigger];

/**
 * Starts the workflows that this event triggers. If Flow rejects it, that's logged but not retried.
 * @throws ShopifyError if Shopify doesn't respond; retrying may help.
 * @see https://shopify.dev/docs/apps/build/flow/triggers/reference
 */
export async function sendToFlow(admin: AdminApi, { trigger, payload }: FlowMessage): Promise<void> {
  const { flowTriggerReceive: result } = await runQuery(admin, RECEIVE, { handle: trigger, payload });
  for (const { message } of result?.userErrors ?? []) logError(`Flow rejected ${trigger}`, new Error(message));
}
