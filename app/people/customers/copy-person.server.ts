/** The job that keeps a person's Shopify customer up to date, if the merchant turned that on. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import type { CustomerCopy } from '~/jobs/contract';
import { readSettings } from '~/settings/settings.server';
import { toStorable } from '~/http/storable-text';

import { findMarketingConsent } from '../consents/marketing.server';
import type { MarketingConsent } from '../consents/marketing-state';
import { isOnDoNotEmailList } from '../do-not-email/do-not-email.server';
import {
  type Customer,
  type CustomerAccess,
  addTags,
  createCustomer,
  findCustomer,
  setSubscription,
} from './customer-api.server';
import {
  type OwnSubscription,
  type Subscription,
  subscriptionChange,
  unrecordedSubscription,
} from './subscription-change';
import { enqueueRevert } from './enqueue-revert.server';
import { TAG, briefTag } from './tags';

/** In characters. */
const MAX_REASON_LENGTH = 500;

interface CopyInput {
  db: Db;
  enqueue: Enqueue;
  /** The shop's Admin API; null if the app was uninstalled. */
  access: CustomerAccess | null;
  job: CustomerCopy;
}

/**
 * Creates or tags the customer, and applies the person's marketing consent to the subscription. If Shopify rejects it,
 * the reason is saved with the person and it isn't retried, because an invalid address stays invalid.
 *
 * Does nothing if the merchant turned copying off, or if the person was erased, is on the do-not-email list, or
 * unsubscribed before becoming a customer. But a subscription that the app has set always ends with the consent.
 *
 * @throws ShopifyError if Shopify doesn't respond, and Error if another job copied the person meanwhile; retrying helps.
 */
export async function copyToCustomers({ db, enqueue, access, job }: CopyInput): Promise<void> {
  const { shop, personId } = job;
  if (!access?.scopes.includes('write_customers')) return;
  const person = await readPerson({ db, shop, personId });
  if (!person) return;
  const { copyCustomers } = await readSettings({ db, shop });
  const isCopied = copyCustomers && !(await isOnDoNotEmailList({ db, shop, emailKey: person.emailKey }));
  if (!isCopied && !(person.own && person.consent?.state === 'withdrawn')) return;

  // Recorded before anything is changed, so that an erasure from now on takes it back, whatever becomes of this job.
  const existing = await findCustomer(access.admin, { emailAddress: person.email });
  if (existing && !(await recordCustomer({ db, shop, personId, customerId: existing.id }))) return;
  const { customerId, own, errors } = await upsertCustomer(access.admin, { customer: existing, person, isCopied });
  const data = {
    customerFailure: errors ? toStorable(errors, MAX_REASON_LENGTH) : null,
    ...(customerId ? { customerId } : {}),
    subscriptionSet: own?.state ?? null,
    subscriptionSetAt: own?.at ?? null,
  };
  // Unless another job has recorded a subscription since, which must not be forgotten.
  const unchanged = { shop, id: personId, subscriptionSetAt: person.own?.at ?? null };
  const { count } = await db.person.updateMany({ where: unchanged, data });
  if (count > 0) return;
  const remains = await db.person.findFirst({ where: { shop, id: personId }, select: { id: true } });
  if (remains) throw new Error('The customer was copied by another job meanwhile.');
  if (!customerId) return;
  // The person was erased while Shopify responded.
  const subscriptions = own ? [own] : [];
  await db.$transaction((tx) => enqueueRevert(tx, enqueue, { shop, customerId, subscriptions, isForever: false }));
}

/** @returns false if the person has been erased. */
async function recordCustomer(params: {
  db: Db;
  shop: string;
  personId: string;
  customerId: string;
}): Promise<boolean> {
  const { db, shop, personId, customerId } = params;
  return (await db.person.updateMany({ where: { shop, id: personId }, data: { customerId } })).count > 0;
}

interface Person {
  email: string;
  emailKey: string;
  tags: string[];
  consent: MarketingConsent | null;
  /** The subscription that the app has set. */
  own: OwnSubscription | null;
  isUnsubscribed: boolean;
}

async function readPerson({ db, shop, personId }: { db: Db } & CustomerCopy): Promise<Person | null> {
  const person = await db.person.findFirst({
    where: { shop, id: personId },
  });
  const requests = await db.briefRequest.findMany({
    where: { shop, personId },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { brief: { select: { handle: true } } },
  });
  if (!person || requests.length === 0) return null;
  const { email, emailKey, subscriptionSet, subscriptionSetAt } = person;
  return {
    email,
    emailKey,
    tags: [TAG, ...new Set(requests.map(({ brief }) => briefTag(brief.handle)))],
    consent: await findMarketingConsent(db, { shop, personId }),
    own: subscriptionSet && subscriptionSetAt && { state: subscriptionSet, at: subscriptionSetAt },
    isUnsubscribed: person.unsubscribedAt !== null,
  };
}

interface UpsertResult {
  customerId: string | null;
  own: OwnSubscription | null;
  /** Why Shopify rejected it, or null. */
  errors: string | null;
}

interface UpsertInput {
  /** Null if there's none. */
  customer: Customer | null;
  person: Person;
  /** Whether to create and tag the customer; otherwise, only the subscription is taken back. */
  isCopied: boolean;
}

async function upsertCustomer(admin: AdminApi, { customer, person, isCopied }: UpsertInput): Promise<UpsertResult> {
  const { email, tags, own } = person;
  if (customer) return updateCustomer(admin, { customer, person, isTagged: isCopied });
  // Unsubscribing doesn't create a customer.
  if (!isCopied || person.isUnsubscribed || person.consent?.state === 'withdrawn')
    return { customerId: null, own, errors: null };
  const subscription = subscriptionChange({ consent: person.consent, known: null, own: null });
  const created = await createCustomer(admin, { email, tags, subscription });
  // A checkout or another job may have created the customer first.
  const existing = created.errors === null ? null : await findCustomer(admin, { emailAddress: email });
  if (existing) return updateCustomer(admin, { customer: existing, person, isTagged: true });
  const { customerId, errors, subscribedAt } = created;
  return { customerId, errors, own: errors === null ? toOwn(subscription, subscribedAt) : null };
}

async function updateCustomer(
  admin: AdminApi,
  { customer, person, isTagged }: { customer: Customer; person: Person; isTagged: boolean },
): Promise<UpsertResult> {
  const { id: customerId, known } = customer;
  const { consent, tags } = person;
  const tagErrors = isTagged ? await addTags(admin, { id: customerId, tags }) : null;
  const own = person.own ?? unrecordedSubscription({ consent, known });
  const subscription = subscriptionChange({ consent, known, own });
  if (!subscription) return { customerId, own, errors: tagErrors };
  const { subscribedAt, errors } = await setSubscription(admin, customerId, subscription);
  if (errors !== null) return { customerId, own, errors: tagErrors ?? errors };
  return { customerId, own: toOwn(subscription, subscribedAt), errors: tagErrors };
}

/** @param reportedAt the date as Shopify reports it, which may differ from the one it was given. */
function toOwn(subscription: Subscription | null, reportedAt: Date | null): OwnSubscription | null {
  if (!subscription || subscription.state === 'UNSUBSCRIBED') return null;
  return { state: subscription.state, at: reportedAt ?? subscription.at };
}
