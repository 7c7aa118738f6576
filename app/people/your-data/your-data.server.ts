/**
 * Lets readers view and erase their data. A link emailed to an address proves that they own it.
 */
import { createHash, randomBytes } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { readAddress } from '~/mail/address';
import { erasePerson, findPersonByEmail } from '../erasure.server';
import { formatDuration } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import { truncateNetwork } from '~/http/network';
import { inboxKey } from '~/mail/inbox-key';
import { consumeYourDataRequest } from '~/limits/rate-limits.server';
import { addToDoNotEmailList } from '../do-not-email/do-not-email.server';

const HOUR = 60 * 60 * 1000;

/** Hours that a link works. */
const LINK_HOURS = 24;

/** Links of a person that are kept. Anyone can have them sent, so others are deleted. */
export const MAX_LINKS = 50;

/** How long a link works, in words. */
export function linkLifetime(language: Language): string {
  return formatDuration(language, LINK_HOURS, 'hour');
}

interface RequestLinkInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** Unvalidated form input. */
  email: unknown;
  /** The reader's IP address; empty if unknown. */
  clientAddress: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  /** Language of the page and the email. */
  language: Language;
}

/**
 * Queues an email with a link. Result and duration don't reveal whether the address is known.
 * @returns `invalid` if the input isn't an email address, or the minutes to wait if the rate limit is reached.
 */
export async function requestYourDataLink(
  input: RequestLinkInput,
): Promise<'queued' | 'invalid' | { minutes: number }> {
  const { db, enqueue, shop, email, clientAddress, languagePath, language } = input;
  const result = readAddress(typeof email === 'string' ? email : '');
  if (!result.ok) return 'invalid';
  const network = truncateNetwork(clientAddress);
  const slot = await consumeYourDataRequest({ db, shop, inbox: inboxKey(result.address.key), network });
  if (slot.isFull) return { minutes: slot.minutes };
  const person = await findPersonByEmail({ db, shop, email: result.address.typed });
  await db.$transaction((tx) =>
    enqueue(
      tx,
      'your-data-delivery',
      { shop, personId: person?.id ?? null, languagePath, language },
      { startAfter: slot.at },
    ),
  );
  return 'queued';
}

/**
 * Creates a link to a person's data.
 * @returns its token, stored only as a hash.
 */
export async function createYourDataLink(params: {
  db: Db;
  shop: string;
  personId: string;
  now: Date;
}): Promise<string> {
  const { db, shop, personId, now } = params;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_HOURS * HOUR);
  const where = { shop, personId };
  await db.yourDataLink.create({ data: { tokenHash: hashToken(token), ...where, expiresAt } });
  const kept = { where, orderBy: { expiresAt: 'desc' }, take: MAX_LINKS, select: { tokenHash: true } } as const;
  const hashes = (await db.yourDataLink.findMany(kept)).map(({ tokenHash }) => tokenHash);
  await db.yourDataLink.deleteMany({ where: { ...where, tokenHash: { notIn: hashes } } });
  return token;
}

/** Returns the person that a link belongs to; null if the link doesn't exist or has expired. */
export async function findYourDataLink(params: { db: Db; shop: string; token: string; now?: Date }) {
  const { db, shop, token, now = new Date() } = params;
  const link = await db.yourDataLink.findFirst({
    where: { shop, tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: { person: { select: { id: true, email: true, emailKey: true } } },
  });
  return link?.person ?? null;
}

/** Returns a person's latest request. */
export async function latestRequest({ db, shop, personId }: { db: Db; shop: string; personId: string }) {
  return db.briefRequest.findFirst({ where: { shop, personId }, orderBy: { id: 'desc' } });
}

/**
 * Erases a person with all their data, including the link.
 * @param params.isForever whether to add the address to the do-not-email list, and to end any subscription at Shopify.
 */
export async function eraseYourData(params: {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  person: { email: string; emailKey: string };
  isForever: boolean;
}): Promise<void> {
  const { db, enqueue, shop, person, isForever } = params;
  // First, so that the reader can try again with the link if the second step fails.
  if (isForever) await addToDoNotEmailList({ db, shop, addresses: [person.emailKey] });
  await db.$transaction((tx) => erasePerson(tx, { enqueue, shop, email: person.email, isForever }));
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
