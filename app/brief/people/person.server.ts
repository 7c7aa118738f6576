/** One person: what they asked for and agreed to, and what happened, moment by moment. */
import type { Db } from '~/db.server';

import type { BriefEventKind } from '../../../prisma/client/client';
import type { PersonFacts } from './people-status';
import { isSuppressed } from './suppression.server';

/** Requests that are shown, the latest; the export has all. */
const REQUESTS = 50;

/** Events of a request that are shown, the latest. */
const EVENTS = 100;

/** The campaign that a request came from, as the link named it; without what the link did not name. */
export type Source = Partial<Record<'source' | 'medium' | 'campaign' | 'term' | 'content', string>>;

export interface Origin {
  /** Title of the Brief that was asked for. */
  briefTitle: string;
  articleTitle: string;
  /** On the storefront; empty where it was not sent. */
  articlePath: string;
  /** Id of the last step that they had reached; empty where they had not begun. */
  stepReached: string;
  utm: Source;
  referrer: string;
}

export interface Moment {
  id: string;
  at: Date;
  kind: 'asked' | BriefEventKind;
  /** Of a failure, why; of a visit or a download, the browser. */
  detail: string;
  /** Of `asked`, where. */
  origin: Origin | null;
}

export interface Receipt {
  id: string;
  agreedAt: Date;
  /** The words as they were. */
  wording: string;
  locale: string;
  network: string;
  /** Whether a box beside the words was ticked. */
  isTicked: boolean;
}

export interface PersonPage extends PersonFacts {
  id: string;
  email: string;
  /** Whether the address is of a kind that lasts for minutes. */
  isThrowAway: boolean;
  firstAsked: Date;
  isSuppressed: boolean;
  /** The customer at Shopify, where people are copied there; null where there is none. */
  customerId: string | null;
  /** Why Shopify did not take the person last; null where it did. */
  customerFailure: string | null;
  /** To send again: their latest. */
  lastRequestId: string | null;
  /** Whether they unsubscribed after it. */
  hasLeft: boolean;
  /** The latest first. */
  moments: Moment[];
  /** The latest first. */
  receipts: Receipt[];
  /** Whether there is more than is shown. */
  isCut: boolean;
}

/** Null where the shop has no such person. */
export async function findPerson({ db, shop, id }: { db: Db; shop: string; id: string }): Promise<PersonPage | null> {
  const lead = await db.lead.findFirst({
    where: { shop, id },
    include: {
      requests: {
        orderBy: { id: 'desc' },
        take: REQUESTS + 1,
        include: {
          events: { orderBy: { id: 'desc' }, take: EVENTS },
          consent: { include: { wording: true } },
          brief: { select: { title: true } },
        },
      },
    },
  });
  if (!lead) return null;
  const requests = lead.requests.slice(0, REQUESTS);
  const [latest] = requests;
  return {
    id,
    email: lead.email,
    firstAsked: lead.createdAt,
    isThrowAway: lead.isThrowAway,
    isConfirmed: lead.confirmedAt !== null,
    isUnsubscribed: lead.unsubscribedAt !== null,
    isUnreachable: lead.failedAt !== null,
    isSuppressed: await isSuppressed({ db, shop, emailKey: lead.emailKey }),
    customerId: lead.customerId,
    customerFailure: lead.customerFailure,
    lastRequestId: latest?.id ?? null,
    hasLeft: Boolean(latest && lead.unsubscribedAt && lead.unsubscribedAt > latest.createdAt),
    moments: requests.flatMap(momentsOf).sort((one, other) => other.at.getTime() - one.at.getTime()),
    receipts: requests.flatMap(({ consent }) => (consent ? [receiptOf(consent)] : [])),
    isCut: lead.requests.length > REQUESTS || requests.some(({ events }) => events.length === EVENTS),
  };
}

interface AskedFor extends Omit<Origin, 'utm' | 'briefTitle'> {
  brief: { title: string };
  id: string;
  createdAt: Date;
  utm: unknown;
  events: { id: string; at: Date; kind: BriefEventKind; detail: string }[];
}

function momentsOf({
  id,
  createdAt,
  brief,
  events,
  articleTitle,
  articlePath,
  stepReached,
  utm,
  referrer,
}: AskedFor): Moment[] {
  const origin = { briefTitle: brief.title, articleTitle, articlePath, stepReached, utm: utm as Source, referrer };
  const happened = events.map(({ id: eventId, at, kind, detail }) => {
    // What names a delivery says nothing to a person.
    const isReadable = kind !== 'sent' && kind !== 'withheld';
    return { id: eventId, at, kind, detail: isReadable ? detail : '', origin: null };
  });
  return [...happened, { id, at: createdAt, kind: 'asked', detail: '', origin }];
}

function receiptOf(consent: Omit<Receipt, 'wording'> & { wording: { wording: string } }): Receipt {
  const { id, agreedAt, wording, locale, network, isTicked } = consent;
  return { id, agreedAt, wording: wording.wording, locale, network, isTicked };
}
