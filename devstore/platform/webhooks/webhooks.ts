/** Signs webhooks and delivers them to the app, with retries. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { StoreContext } from '../../context.ts';
import { SLOW_MS } from '../../faults.ts';
import type { WebhookRecord } from '../../state/app.ts';

/** How long the app may take to respond, in milliseconds. */
const TIMEOUT_MS = 5000;
/** Milliseconds before each retry. Shopify also retries eight times, but over four hours. */
const RETRY_DELAYS_MS = [1, 2, 4, 8, 16, 32, 64, 128].map((seconds) => seconds * 1000);
const MAX_RECORDS = 200;

export interface Webhook {
  /** `app/uninstalled`, or `APP_UNINSTALLED` as in the API. */
  topic: string;
  payload: unknown;
  /** Whether the app was installed at the time of the event; by default, whether it is now. */
  installed?: boolean;
}

export interface WebhookDelivery {
  /** Status of the first attempt; 0 if the app couldn't be reached or took too long. */
  status: number;
  webhookId: string;
}

/** The request, which is the same for all attempts. */
interface WebhookRequest {
  url: URL;
  body: string;
  headers: Record<string, string>;
}

/**
 * Delivers a webhook to the topic's URI in `shopify.app.toml`. Retries if the status isn't 2xx or there is no response
 * within 5 s. An `app/uninstalled` for an app that wasn't installed is never retried, as the app may be installed by then.
 * @throws an error with the subscribed topics if the app isn't subscribed to this one.
 */
export async function deliverWebhook(context: StoreContext, webhook: Webhook): Promise<WebhookDelivery> {
  const { topic, uri } = findSubscription(context, webhook.topic);
  const { installed = context.state.installation !== null } = webhook;
  const record: WebhookRecord = {
    id: randomUUID(),
    topic,
    triggeredAt: new Date().toISOString(),
    attempts: [],
    outcome: 'retrying',
    payload: webhook.payload,
  };
  context.state.webhooks = [...context.state.webhooks, record].slice(-MAX_RECORDS);
  const request = createRequest(context, record, uri);
  const status = await attempt(context, record, request);
  if (record.outcome === 'delivered') return { status, webhookId: record.id };
  if (topic === 'app/uninstalled' && !installed) giveUp(context, record);
  else void retry(context, record, request);
  return { status, webhookId: record.id };
}

/** Delivers a webhook if the app is subscribed to its topic, without waiting for it. */
export function notifyApp(context: StoreContext, webhook: Webhook): void {
  if (subscriptions(context).some(({ topic }) => topic === webhook.topic)) void deliverWebhook(context, webhook);
}

/**
 * Continues the retries of an earlier run. Called once, at the start. Gives up on topics that the app is no longer
 * subscribed to.
 */
export function resumeWebhooks(context: StoreContext): void {
  for (const record of context.state.webhooks.filter(({ outcome }) => outcome === 'retrying')) {
    const subscription = subscriptions(context).find(({ topic }) => topic === record.topic);
    if (subscription) void retry(context, record, createRequest(context, record, subscription.uri));
    else giveUp(context, record);
  }
}

/** Makes the remaining attempts. The first attempt may be missing from the record if the store stopped during it. */
async function retry(context: StoreContext, record: WebhookRecord, request: WebhookRequest): Promise<void> {
  const delays = context.config.webhookRetryDelays ?? RETRY_DELAYS_MS;
  for (const delay of delays.slice(Math.max(0, record.attempts.length - 1))) {
    const isRunning = await sleep(delay, true, { ref: false, signal: context.closed }).catch(() => false);
    // `resumeWebhooks` continues at the next start.
    if (!isRunning) return;
    await attempt(context, record, request);
    if (record.outcome === 'delivered') return;
  }
  giveUp(context, record);
}

function giveUp(context: StoreContext, record: WebhookRecord): void {
  record.outcome = 'given up';
  context.save();
}

async function attempt(context: StoreContext, record: WebhookRecord, request: WebhookRequest): Promise<number> {
  const at = new Date().toISOString();
  const status = await send(context, request);
  record.attempts.push({ at, status });
  if (status >= 200 && status < 300) record.outcome = 'delivered';
  context.save();
  return status;
}

async function send(context: StoreContext, { url, headers, body }: WebhookRequest): Promise<number> {
  const fault = context.faults.take('app');
  if (fault === 'down') return 0;
  if (fault === 'error') return 500;
  if (fault === 'throttle') return 429;
  if (fault === 'slow') await sleep(SLOW_MS);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}

function createRequest(context: StoreContext, record: WebhookRecord, uri: string): WebhookRequest {
  const body = JSON.stringify(record.payload);
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Shopify-Captain-Hook',
    'X-Shopify-Topic': record.topic,
    'X-Shopify-Shop-Domain': context.state.shop.domain,
    'X-Shopify-API-Version': context.toml.webhooks.api_version,
    'X-Shopify-Webhook-Id': record.id,
    'X-Shopify-Event-Id': eventId(record),
    'X-Shopify-Triggered-At': record.triggeredAt,
    'X-Shopify-Hmac-Sha256': createHmac('sha256', context.config.apiSecret).update(body).digest('base64'),
  };
  return { url: new URL(uri, context.config.appUrl), headers, body };
}

/** Derived from the webhook's id, so that it stays the same after a restart. */
function eventId({ id }: WebhookRecord): string {
  const hex = createHash('sha256').update(`event of ${id}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

function findSubscription(context: StoreContext, name: string): { topic: string; uri: string } {
  const known = subscriptions(context);
  const found = known.find(({ topic }) => topic === name || constantCase(topic) === name);
  if (found) return found;
  const topics = known.map(({ topic }) => topic).join(', ');
  throw new Error(`The app isn't subscribed to ${name}. Its topics are: ${topics}.`);
}

function subscriptions(context: StoreContext): { topic: string; uri: string }[] {
  return context.toml.webhooks.subscriptions.flatMap(({ topics = [], compliance_topics = [], uri }) =>
    [...topics, ...compliance_topics].map((topic) => ({ topic, uri })),
  );
}

function constantCase(topic: string): string {
  return topic.replaceAll('/', '_').toUpperCase();
}
