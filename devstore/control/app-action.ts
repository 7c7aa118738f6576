/** What the control API does with the app's installation. */
import { z } from 'zod';

import type { StoreContext } from '../context.ts';
import { grantScopes, installApp, revokeScopes, uninstallApp } from '../platform/installation.ts';
import { deliverWebhook, type WebhookDelivery } from '../platform/webhooks.ts';

export const AppAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('install') }),
  z.strictObject({ action: z.literal('uninstall') }),
  z.strictObject({ action: z.enum(['grant', 'revoke']), scopes: z.array(z.string()).min(1) }),
]);

/**
 * Does it as a merchant would: the app hears of it by webhook.
 * @throws Error where a scope cannot be granted or revoked, or the app is not installed.
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
 * Delivers a webhook as it is given. One that says that the app was uninstalled is true: the app is uninstalled first.
 * @throws Error where the app has not subscribed to the topic.
 */
export async function sendWebhook(
  context: StoreContext,
  webhook: { topic: string; payload: Record<string, unknown> },
): Promise<WebhookDelivery> {
  const uninstalled = ['app/uninstalled', 'APP_UNINSTALLED'].includes(webhook.topic);
  const delivery = uninstalled ? await uninstallApp(context, webhook.payload) : null;
  return delivery ?? deliverWebhook(context, webhook);
}
