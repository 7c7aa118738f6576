/** One person's activity and consent, for the person page. */
import type { Db } from '~/db.server';

import type { ConsentPurpose } from '../../../prisma/client/client';
import { type MarketingState } from '../consents/marketing-state';
import { findMarketingConsent } from '../consents/marketing.server';
import type { PersonFacts } from '../person-status';
import { isOnDoNotEmailList } from '../do-not-email/do-not-email.server';
import { type Activity, type ActivityCursor, listActivities } from './activities.server';

/** Latest consents shown. The export has all of them. */
const MAX_CONSENTS = 20;

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
  /** Where older activity begins, for the page's URL; null if there's none. */
  older: string | null;
  /** Newest first. */
  consents: Consent[];
  /** What all marketing consents add up to; null if there are none. */
  marketing: MarketingState | null;
  /** Whether older consents are left out. */
  isTruncated: boolean;
}

interface FindInput {
  db: Db;
  shop: string;
  id: string;
  /** Where to begin in the activity; the latest by default. */
  before?: ActivityCursor | null;
}

/** @returns null if the shop has no such person. */
export async function findPerson({ db, shop, id, before = null }: FindInput): Promise<PersonDetails | null> {
  const person = await db.person.findFirst({ where: { shop, id } });
  if (!person) return null;
  const [latest, consents, consent, activity] = await Promise.all([
    db.briefRequest.findFirst({ where: { shop, personId: id }, orderBy: { id: 'desc' } }),
    db.consentReceipt.findMany({
      where: { shop, request: { personId: id } },
      orderBy: [{ requestId: 'desc' }, { purpose: 'asc' }],
      take: MAX_CONSENTS + 1,
      include: { wording: true },
    }),
    findMarketingConsent(db, { shop, personId: id }),
    listActivities({ db, shop, personId: id, before }),
  ]);
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
    ...activity,
    consents: consents.slice(0, MAX_CONSENTS).map(toConsent),
    marketing: consent?.state ?? null,
    isTruncated: consents.length > MAX_CONSENTS,
  };
}

function toConsent(consent: Omit<Consent, 'wording'> & { wording: { wording: string } }): Consent {
  const { id, purpose, agreedAt, confirmedAt, withdrawnAt, wording, locale, network, isTicked } = consent;
  return { id, purpose, agreedAt, confirmedAt, withdrawnAt, wording: wording.wording, locale, network, isTicked };
}
