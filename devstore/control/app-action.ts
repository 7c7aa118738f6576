/** Changes the app's installation, for the control API. */
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import { grantScopes, installApp, revokeScopes, uninstallApp } from '../platform/app/installation.ts';
import { deliverWebhook, type WebhookDelivery } from '../platform/webhooks/webhooks.ts';

export const AppAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('install') }),
  z.strictObject({ action: z.literal('uninstall') }),
  z.strictObject({ action: z.enum(['grant', 'revoke']), scopes: z.array(z.string()).min(1) }),
]);

/**
 * Changes the installation as a merchant would, with webhooks to the app.
 * @throws Error if a scope can't be granted or revoked, or the app isn't installed.
 */
export async function changeApp(context: StoreContext, input: z.infer<typeof AppAction>): Promise<void> {
  switch (input.action) {
    case 'install':
      installApp(context);
      break;
    case 'uninstall':
      await uninstallApp(context);
      break;
    case 'grant':
      await grantScopes(context, input.scopes);
      break;
    case 'revoke':
      await revokeScopes(context, input.scopes);
      break;
  }
}

/**
 * Delivers a webhook. For `app/uninstalled`, uninstalls the app first.
 * @throws Error if the app isn't subscribed to the topic.
 */
export async function sendWebhook(
  context: StoreContext,
  webhook: { topic: string; payload: Record<string, unknown> },
): Promise<WebhookDelivery> {
  const uninstalls = ['app/uninstalled', 'APP_UNINSTALLED'].includes(webhook.topic);
  const delivery = uninstalls ? await uninstallApp(context, webhook.payload) : null;
  return delivery ?? deliverWebhook(context, webhook);
}
