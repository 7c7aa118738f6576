/** One person's activity and consent, for the person page. */
import type { Db } from '~/db.server';
import { findArticleNames } from '~/insights/articles/article-names.server';
import type { ArticleName } from '~/insights/contract';

import type { ConsentPurpose, DeliveryEventKind } from '../../../prisma/client/client';
import type { PersonFacts } from '../person-status';
import { isOnDoNotEmailList } from '../do-not-email/do-not-email.server';
import { describeUserAgent } from './user-agent.server';

/** Latest requests shown. The export has all of them. */
const MAX_REQUESTS = 50;

/** Latest events shown of each request. */
const MAX_EVENTS = 100;

/** The UTM parameters of a request's page. */
type Utm = Partial<Record<'source' | 'medium' | 'campaign' | 'term' | 'content', string>>;

/** Where a request came from. */
export interface RequestSource {
  briefTitle: string;
  articleTitle: string;
  /** Path on the storefront; empty if unknown. */
  articlePath: string;
  /** Id of the last routine step the person reached; empty if they hadn't started. */
  stepReached: string;
  utm: Utm;
  referrer: string;
  /** Whether it was made in the theme editor. */
  isFromEditor: boolean;
}

export interface Activity {
  id: string;
  at: Date;
  kind: 'requested' | DeliveryEventKind;
  /** For a failure, the reason; for what someone did, their browser. */
  detail: string;
  /** Set if `kind` is `requested`. */
  source: RequestSource | null;
}

export interface Consent {
  id: string;
  purpose: ConsentPurpose;
  agreedAt: Date;
  /** For marketing: when the Brief was downloaded. */
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  /** The wording the person saw. */
  wording: string;
  locale: string;
  network: string;
  /** Whether the person checked a box, rather than agreed by submitting the form. */
  isTicked: boolean;
}

export interface PersonDetails extends PersonFacts {
  id: string;
  email: string;
  /** Whether the email address is a disposable one. */
  isDisposable: boolean;
  isOnDoNotEmailList: boolean;
  /** Id of the Shopify customer; null if the person wasn't copied. */
  customerId: string | null;
  /** Why Shopify rejected the last copy; null if it didn't. */
  customerFailure: string | null;
  lastRequestId: string | null;
  /** Whether the person unsubscribed after their last request. */
  hasUnsubscribedSince: boolean;
  /** Newest first. */
  activities: Activity[];
  /** Newest first. */
  consents: Consent[];
  /** Whether older activity is left out. */
  isTruncated: boolean;
}

/** @returns null if the shop has no such person. */
export async function findPerson({
  db,
  shop,
  id,
}: {
  db: Db;
  shop: string;
  id: string;
}): Promise<PersonDetails | null> {
  const person = await db.person.findFirst({
    where: { shop, id },
    include: {
      requests: {
        orderBy: { id: 'desc' },
        take: MAX_REQUESTS + 1,
        include: {
          events: { orderBy: { id: 'desc' }, take: MAX_EVENTS },
          consents: { orderBy: { purpose: 'asc' }, include: { wording: true } },
          brief: { select: { title: true } },
        },
      },
    },
  });
  if (!person) return null;
  const requests = person.requests.slice(0, MAX_REQUESTS);
  const [latest] = requests;
  const nameOf = await findArticleNames({ db, shop, ids: requests.map(({ articleId }) => articleId) });
  return {
    id,
    email: person.email,
    isDisposable: person.isDisposable,
    isConfirmed: person.confirmedAt !== null,
    isUnsubscribed: person.unsubscribedAt !== null,
    isUnreachable: person.failedAt !== null,
    isOnDoNotEmailList: await isOnDoNotEmailList({ db, shop, emailKey: person.emailKey }),
    customerId: person.customerId,
    customerFailure: person.customerFailure,
    lastRequestId: latest?.id ?? null,
    hasUnsubscribedSince: Boolean(latest && person.unsubscribedAt && person.unsubscribedAt > latest.createdAt),
    activities: requests
      .flatMap((request) => toActivities(request, nameOf(request.articleId)))
      .sort((one, other) => other.at.getTime() - one.at.getTime()),
    consents: requests.flatMap(({ consents }) => consents.map(toConsent)),
    isTruncated: person.requests.length > MAX_REQUESTS || requests.some(({ events }) => events.length === MAX_EVENTS),
  };
}

interface RequestRow extends Omit<RequestSource, 'utm' | 'briefTitle' | 'articleTitle' | 'articlePath'> {
  id: string;
  createdAt: Date;
  brief: { title: string };
  utm: unknown;
  events: { id: string; at: Date; kind: DeliveryEventKind; detail: string; isReduced: boolean }[];
}

function toActivities({ id, createdAt, brief, utm, events, ...request }: RequestRow, article: ArticleName): Activity[] {
  const { stepReached, referrer, isFromEditor } = request;
  const names = { briefTitle: brief.title, articleTitle: article.title, articlePath: article.path };
  const source = { ...names, stepReached, utm: utm as Utm, referrer, isFromEditor };
  const fromEvents = events.map((event) => ({
    id: event.id,
    at: event.at,
    kind: event.kind,
    detail: describeDetail(event),
    source: null,
  }));
  return [...fromEvents, { id, at: createdAt, kind: 'requested', detail: '', source }];
}

function describeDetail({ kind, detail, isReduced }: RequestRow['events'][number]): string {
  // For these two, it's the delivery's ID.
  if (kind === 'sent' || kind === 'withheld') return '';
  if (kind === 'failed' || isReduced) return detail;
  return describeUserAgent(detail);
}

function toConsent(consent: Omit<Consent, 'wording'> & { wording: { wording: string } }): Consent {
  const { id, purpose, agreedAt, confirmedAt, withdrawnAt, wording, locale, network, isTicked } = consent;
  return { id, purpose, agreedAt, confirmedAt, withdrawnAt, wording: wording.wording, locale, network, isTicked };
}
