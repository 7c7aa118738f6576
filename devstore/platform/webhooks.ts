/** Webhooks: finds who subscribed, signs the body as Shopify does, delivers it to the app. */
import { createHmac, randomUUID } from 'node:crypto';

import type { StoreContext } from '../context.ts';

/** Milliseconds that the app has to answer in. */
const TIMEOUT_MS = 5000;

interface Webhook {
  /** `app/uninstalled`, or as the API spells it, `APP_UNINSTALLED`. */
  topic: string;
  payload: unknown;
}

interface WebhookDelivery {
  /** The app's; 0 where it could not be reached, or took too long. */
  status: number;
  webhookId: string;
}

/**
 * Delivers a webhook to the address that `shopify.app.toml` gives for its topic.
 * @throws where the app has not subscribed to the topic: lists those that it has.
 */
export async function deliverWebhook(context: StoreContext, webhook: Webhook): Promise<WebhookDelivery> {
  const { topic, uri } = findSubscription(context, webhook.topic);
  // Uninstalling revokes the app's tokens before the app hears of it.
  if (topic === 'app/uninstalled') {
    context.state.installation = null;
    context.save();
  }
  const body = JSON.stringify(webhook.payload);
  const webhookId = randomUUID();
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Shopify-Captain-Hook',
    'X-Shopify-Topic': topic,
    'X-Shopify-Shop-Domain': context.state.shop.domain,
    'X-Shopify-API-Version': context.toml.webhooks.api_version,
    'X-Shopify-Webhook-Id': webhookId,
    'X-Shopify-Event-Id': randomUUID(),
    'X-Shopify-Triggered-At': new Date().toISOString(),
    'X-Shopify-Hmac-Sha256': createHmac('sha256', context.config.apiSecret).update(body).digest('base64'),
  };
  try {
    const answer = await fetch(new URL(uri, context.config.appUrl), {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return { status: answer.status, webhookId };
  } catch {
    return { status: 0, webhookId };
  }
}

function findSubscription(context: StoreContext, wanted: string): { topic: string; uri: string } {
  const known = context.toml.webhooks.subscriptions.flatMap(({ topics = [], compliance_topics = [], uri }) =>
    [...topics, ...compliance_topics].map((topic) => ({ topic, uri })),
  );
  const found = known.find(({ topic }) => topic === wanted || constantCase(topic) === wanted);
  if (found) return found;
  const names = known.map(({ topic }) => topic).join(', ');
  throw new Error(`The app has not subscribed to ${wanted}. It has to: ${names}.`);
}

function constantCase(topic: string): string {
  return topic.replaceAll('/', '_').toUpperCase();
}
