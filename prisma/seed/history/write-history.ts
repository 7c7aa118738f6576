/** Writes the demo's history of made-up readers, and marks it as sample data. */
import { createHash } from 'node:crypto';

import { type Db } from '../../../app/db.server';
import { readArticles } from '../../../app/insights/articles/read-articles.server';
import { draftSchema } from '../../../app/routine/schema';
import { saveSettings } from '../../../app/settings/settings.server';
import type { AdminApi } from '../../../app/shopify/admin-api.server';
import { type SamplePerson, type SampleRoutine, sampleHistory } from './sample-history';

const DAY = 24 * 60 * 60_000;

/** Rows per statement. */
const BATCH = 1000;

/** User agents of the activities, reduced to words as old ones are. */
const BROWSERS: Record<string, string> = {
  phone: 'Safari on iOS',
  tablet: 'Safari on iOS',
  desktop: 'Chrome on Windows',
};

interface Input {
  db: Db;
  shop: string;
  admin: AdminApi;
  /** The live routines, by handle: the number of the article that shows each, and its views on a day. */
  articles: Record<string, { articleId: string; views: number }>;
}

/** Ends yesterday, so that today's numbers are the visitor's own. */
export async function writeHistory({ db, shop, admin, articles }: Input): Promise<void> {
  const brief = await db.brief.findFirst({ where: { shop, isDefault: true }, select: { id: true } });
  const routines = await liveRoutines({ db, shop, articles });
  if (!brief || routines.length === 0) return;
  const lastDay = new Date(Math.floor(Date.now() / DAY) * DAY - DAY);
  const dayOf = (daysAgo: number) => new Date(lastDay.getTime() - daysAgo * DAY);
  const { counts, people } = sampleHistory({ routines, briefId: brief.id });
  for (let start = 0; start < counts.length; start += BATCH) {
    const rows = counts.slice(start, start + BATCH);
    await db.dailyCount.createMany({
      data: rows.map(({ daysAgo, ...row }) => ({ ...row, shop, day: dayOf(daysAgo), shard: 0 })),
    });
  }
  await writePeople({ db, shop, briefId: brief.id, people, dayOf });
  await readArticles({ db, admin, shop });
  await saveSettings({ db, shop, changes: { sampleUntil: lastDay.toISOString().slice(0, 10) } });
}

async function liveRoutines({ db, shop, articles }: Omit<Input, 'admin'>): Promise<SampleRoutine[]> {
  const rows = await db.routine.findMany({
    where: { shop, handle: { in: Object.keys(articles) }, liveVersion: { not: null } },
    orderBy: { handle: 'asc' },
    select: { id: true, handle: true, liveVersion: true, document: true },
  });
  return rows.flatMap(({ id, handle, liveVersion, document }) => {
    const article = articles[handle];
    if (!article) return [];
    const steps = draftSchema.parse(document).phases.flatMap((phase) => phase.steps.map((step) => step.id));
    return [{ id, version: liveVersion ?? 1, steps, ...article }];
  });
}

async function writePeople(input: {
  db: Db;
  shop: string;
  briefId: string;
  people: SamplePerson[];
  dayOf: (daysAgo: number) => Date;
}): Promise<void> {
  const { db, shop, briefId, people, dayOf } = input;
  const wordings = await db.consentWording.findMany({
    where: { shop, briefId, purpose: 'delivery' },
    select: { id: true, locale: true },
  });
  const wordingOf = (locale: string) =>
    (wordings.find((each) => each.locale === locale) ?? wordings.find((each) => each.locale === ''))?.id;
  const rows = people.map((person) => {
    const at = new Date(dayOf(person.daysAgo).getTime() + person.minute * 60_000);
    const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
    return {
      person,
      at,
      later,
      id: sampleId(at, `person ${person.number}`),
      request: sampleId(at, `request ${person.number}`),
    };
  });
  await db.person.createMany({
    data: rows.map(({ person, at, later, id }) => {
      const email = `reader-${String(person.number).padStart(3, '0')}@example.com`;
      const confirmedAt = person.hasDownloaded ? later(9) : null;
      return { id, shop, email, emailKey: email, createdAt: at, confirmedAt };
    }),
  });
  await db.briefRequest.createMany({
    data: rows.map(({ person, at, id, request }) => {
      const briefLocale = wordings.some(({ locale }) => locale === person.language) ? person.language : '';
      return {
        ...{ id: request, shop, personId: id, briefId, articleId: person.articleId, blockId: '', stepReached: '' },
        ...{ utm: {}, referrer: '', locale: person.language, briefLocale, createdAt: at },
      };
    }),
  });
  await db.consentReceipt.createMany({
    data: rows.flatMap(({ person, at, request }) => {
      const wordingId = wordingOf(person.language);
      // Reserved for documentation (RFC 5737).
      const receipt = { shop, requestId: request, locale: person.language, network: '192.0.2.0/24', agreedAt: at };
      return wordingId === undefined ? [] : [{ ...receipt, wordingId }];
    }),
  });
  await db.deliveryEvent.createMany({
    data: rows.flatMap(({ person, later, request }) => {
      const detail = BROWSERS[person.device] ?? '';
      const event = { shop, requestId: request, isReduced: true, detail };
      return [
        { ...event, kind: 'sent' as const, isReduced: false, detail: '', at: later(1) },
        ...(person.hasVisited ? [{ ...event, kind: 'visited' as const, at: later(8) }] : []),
        ...(person.hasDownloaded ? [{ ...event, kind: 'downloaded' as const, at: later(9) }] : []),
      ];
    }),
  });
}

/** A UUID of version 7 that's the same each time. Lists are in the order of IDs. */
function sampleId(at: Date, name: string): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(name).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
