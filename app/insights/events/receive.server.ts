/** Receives what pages report about readers' actions, and counts it. */
import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';

import type { Db, Pool } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { consumeArticleLookup } from '~/limits/rate-limits.server';
import { consumeEventBatch } from '~/limits/event-limits.server';
import { choosableLanguages } from '~/translations/locales';

import { findArticle } from '../articles/article-names.server';
import { isArticleId } from '../articles/article-id';
import { UNKNOWN_ARTICLE } from '../contract';
import { languageOf } from '../counts/add-counts.server';
import { type CountableEvent, addEvents } from '../counts/add-events.server';
import { deviceOf } from '../counts/device';
import { batchSchema } from './schema';

/** A version of a routine, as a page shows it. */
export interface ShownVersion {
  routineId: string;
  version: number;
  /** IDs. */
  steps: ReadonlySet<string>;
}

/** Finds what events name; null if the shop has no such thing. Both may remember their results for a while. */
export interface Lookups {
  findRoutine: (params: { shop: string; handle: string; edition: string }) => Promise<ShownVersion | null>;
  findBriefId: (params: { shop: string; handle: string }) => Promise<string | null>;
}

export interface EventsInput extends Lookups {
  db: Db;
  pool: Pool;
  openEnqueue: () => Promise<Enqueue>;
  shop: string;
  /** As the page sent it, not validated. */
  batch: unknown;
  userAgent: string;
  /** Shortened IP address; empty if unknown. */
  network: string;
}

/**
 * Counts a batch of events. Ignores batches from bots, batches that are malformed or too frequent, and those about a
 * routine, step or Brief that the shop doesn't have.
 * @returns whether the batch was accepted.
 */
export async function receiveEvents(input: EventsInput): Promise<boolean> {
  const { db, pool, openEnqueue, shop, userAgent, network } = input;
  if (isBotAgent(userAgent)) return false;
  const { success, data } = batchSchema.safeParse(input.batch);
  if (!success || !(await consumeEventBatch({ shop, network }))) return false;
  const { id, locale } = data;
  const events: CountableEvent[] = [];
  for (const reported of data.events) {
    const found = await resolve(input, reported);
    if (!found) return false;
    events.push(found);
  }
  const article = await checkArticle({ db, shop, id: data.article });
  const language = languageOf(locale);
  await addEvents(pool, {
    ...{ shop, id, events, articleId: article.id, device: deviceOf(userAgent) },
    // Otherwise, made-up languages could fill the table.
    language: LANGUAGES.has(language) ? language : '',
  });
  if (article.isNew) {
    const enqueue = await openEnqueue();
    await db.$transaction((tx) => enqueue(tx, 'article-names', { shop }));
  }
  return true;
}

/** Most readers have one of a few user agents. */
const agents = new LRUCache<string, boolean>({ max: 500 });

function isBotAgent(userAgent: string): boolean {
  const known = agents.get(userAgent);
  if (known !== undefined) return known;
  const isBot = userAgent === '' || isbot(userAgent);
  if (userAgent.length <= 300) agents.set(userAgent, isBot);
  return isBot;
}

const LANGUAGES = new Set(choosableLanguages().map(({ locale }) => languageOf(locale)));

async function resolve(
  { shop, findRoutine, findBriefId }: EventsInput,
  reported: { event: CountableEvent['event']; routine?: string; edition?: string; step?: string; brief?: string },
): Promise<CountableEvent | null> {
  const { event, routine: handle, edition = '', step = '', brief } = reported;
  const shown = handle === undefined ? null : await findRoutine({ shop, handle, edition });
  const briefId = brief === undefined ? '' : await findBriefId({ shop, handle: brief });
  if (briefId === null || (handle !== undefined && !shown) || (step !== '' && !shown?.steps.has(step))) return null;
  return { event, briefId, routineId: shown?.routineId ?? '', routineVersion: shown?.version ?? 0, step };
}

/** Articles that batches may name, by shop and ID, so that most batches don't have to look. */
const articles = new LRUCache<string, true>({ max: 10_000, ttl: 60 * 60_000 });

/** The article to count for: `unknown` for one that Shopify doesn't know and can't be asked about now. */
async function checkArticle({
  db,
  shop,
  id,
}: {
  db: Db;
  shop: string;
  id: string;
}): Promise<{ id: string; isNew: boolean }> {
  const key = `${shop} ${id}`;
  if (!isArticleId(id) || articles.has(key)) return { id, isNew: false };
  const isKnown = (await findArticle({ db, shop, id })) !== null;
  if (!isKnown && (await consumeArticleLookup({ db, shop })) > 0) return { id: UNKNOWN_ARTICLE, isNew: false };
  articles.set(key, true);
  return { id, isNew: !isKnown };
}
