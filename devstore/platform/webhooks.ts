/**
 * Webhooks: finds who subscribed, signs the body as Shopify does, delivers it to the app, and tries again where the app
 * did not take it.
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { StoreContext } from '../context.ts';
import { SLOW_MS } from '../faults.ts';
import type { WebhookRecord } from '../state.ts';

/** Milliseconds that the app has to answer in. */
const TIMEOUT_MS = 5000;
/** Milliseconds before each further attempt. As many as Shopify makes, which spreads them over four hours. */
const RETRY_DELAYS_MS = [1, 2, 4, 8, 16, 32, 64, 128].map((seconds) => seconds * 1000);
const RECORDS_KEPT = 200;

export interface Webhook {
  /** `app/uninstalled`, or as the API spells it, `APP_UNINSTALLED`. */
  topic: string;
  payload: unknown;
  /** Whether the shop had the app when it happened; where left out, whether it has it now. */
  installed?: boolean;
}

export interface WebhookDelivery {
  /** The app's answer to the first attempt; 0 where it could not be reached, or took too long. */
  status: number;
  webhookId: string;
}

/** One webhook on its way: the same address, body and headers for all attempts. */
interface Parcel {
  url: URL;
  body: string;
  headers: Record<string, string>;
}

/**
 * Delivers a webhook to the address that `shopify.app.toml` gives for its topic. Where the app does not take it (a status
 * other than 2xx, or no answer within 5 s), it is sent again later; not so `app/uninstalled` for a shop that did not have
 * the app, which a later attempt could tell an app that has been installed since.
 * @throws where the app has not subscribed to the topic: lists those that it has.
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
  context.state.webhooks = [...context.state.webhooks, record].slice(-RECORDS_KEPT);
  const parcel = wrap(context, record, uri);
  const status = await attempt(context, record, parcel);
  if (record.outcome === 'delivered') return { status, webhookId: record.id };
  if (topic === 'app/uninstalled' && !installed) giveUp(context, record);
  else void retry(context, record, parcel);
  return { status, webhookId: record.id };
}

/** Delivers a webhook where the app has subscribed to its topic, without waiting for it. */
export function announce(context: StoreContext, webhook: Webhook): void {
  if (subscriptions(context).some(({ topic }) => topic === webhook.topic)) void deliverWebhook(context, webhook);
}

/**
 * Takes up what an earlier run of the store left waiting for a further attempt: once, at the start. Each goes on where
 * its schedule stopped; one whose topic the app has no longer subscribed to is given up.
 */
export function resumeWebhooks(context: StoreContext): void {
  for (const record of context.state.webhooks.filter(({ outcome }) => outcome === 'retrying')) {
    const subscription = subscriptions(context).find(({ topic }) => topic === record.topic);
    if (subscription) void retry(context, record, wrap(context, record, subscription.uri));
    else giveUp(context, record);
  }
}

/** The attempts that are left: the first is not of the schedule, and may not have been noted where the store stopped. */
async function retry(context: StoreContext, record: WebhookRecord, parcel: Parcel): Promise<void> {
  const delays = context.config.webhookRetryDelays ?? RETRY_DELAYS_MS;
  for (const delay of delays.slice(Math.max(0, record.attempts.length - 1))) {
    const isOpen = await sleep(delay, true, { ref: false, signal: context.closed }).catch(() => false);
    // The next start of the store goes on from here.
    if (!isOpen) return;
    await attempt(context, record, parcel);
    if (record.outcome === 'delivered') return;
  }
  giveUp(context, record);
}

function giveUp(context: StoreContext, record: WebhookRecord): void {
  record.outcome = 'given up';
  context.save();
}

async function attempt(context: StoreContext, record: WebhookRecord, parcel: Parcel): Promise<number> {
  const at = new Date().toISOString();
  const status = await send(context, parcel);
  record.attempts.push({ at, status });
  if (status >= 200 && status < 300) record.outcome = 'delivered';
  context.save();
  return status;
}

async function send(context: StoreContext, { url, headers, body }: Parcel): Promise<number> {
  const fault = context.faults.take('app');
  if (fault === 'down') return 0;
  if (fault === 'error') return 500;
  if (fault === 'throttle') return 429;
  if (fault === 'slow') await sleep(SLOW_MS);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}

function wrap(context: StoreContext, record: WebhookRecord, uri: string): Parcel {
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

/** Made of the webhook's id, so that it is the same again after the store was stopped. */
function eventId({ id }: WebhookRecord): string {
  const hex = createHash('sha256').update(`event of ${id}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

function findSubscription(context: StoreContext, wanted: string): { topic: string; uri: string } {
  const known = subscriptions(context);
  const found = known.find(({ topic }) => topic === wanted || constantCase(topic) === wanted);
  if (found) return found;
  const names = known.map(({ topic }) => topic).join(', ');
  throw new Error(`The app has not subscribed to ${wanted}. It has to: ${names}.`);
}

function subscriptions(context: StoreContext): { topic: string; uri: string }[] {
  return context.toml.webhooks.subscriptions.flatMap(({ topics = [], compliance_topics = [], uri }) =>
    [...topics, ...compliance_topics].map((topic) => ({ topic, uri })),
  );
}

function constantCase(topic: string): string {
  return topic.replaceAll('/', '_').toUpperCase();
}
