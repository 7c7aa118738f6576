/**
 * What a reader may do without asking anybody: see all that is held about them, and erase it. Who reads an inbox has the
 * right to what is held about its address, so the way there is a link to that inbox.
 */
import { createHash, randomBytes } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';

import { readAddress } from '../sign-up/address';
import { eraseLead, exportLead, findLead } from './erasure.server';
import type { Language } from '../language';
import { networkOf } from '../sign-up/network';
import { minutesToWait } from '../sign-up/rate-limit.server';
import { suppress } from './suppression.server';

const HOUR = 60 * 60 * 1000;

/** Hours that a link to what is held can be used. */
const LINK_HOURS = 24;

export type Held = NonNullable<Awaited<ReturnType<typeof exportLead>>>;

interface AskInput {
  db: Db;
  enqueue: Enqueue;
  shop: string;
  /** As the form sent it, unchecked. */
  email: unknown;
  /** Network address of who asks, as the proxy gives it; empty where it does not. */
  clientAddress: string;
  proxyPath: string;
  /** Of the page; the e-mail is in it too. */
  language: Language;
}

/**
 * Has a link mailed to an address. The answer is the same, and takes as long, whether or not anything is held about it.
 * @returns `invalid` where that is no address, or the minutes to wait where it was asked for too often.
 */
export async function askWhatIsHeld(input: AskInput): Promise<'queued' | 'invalid' | { minutes: number }> {
  const { db, enqueue, shop, email, clientAddress, proxyPath, language } = input;
  const read = readAddress(typeof email === 'string' ? email : '');
  if (!read.ok) return 'invalid';
  const network = networkOf(clientAddress);
  const minutes = await minutesToWait({ db, shop, emailKey: read.address.key, network });
  if (minutes > 0) return { minutes };
  const lead = await findLead({ db, shop, email: read.address.typed });
  await db.$transaction((tx) =>
    enqueue(tx, 'self-service-delivery', { shop, leadId: lead?.id ?? null, proxyPath, language }),
  );
  return 'queued';
}

/**
 * Makes a link to what is held about a person.
 * @returns its token, which is kept nowhere else.
 */
export async function createHeldLink(of: { db: Db; shop: string; leadId: string; now: Date }): Promise<string> {
  const { db, shop, leadId, now } = of;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_HOURS * HOUR);
  await db.selfServiceLink.create({ data: { tokenHash: hashOf(token), shop, leadId, expiresAt } });
  return token;
}

/** The person that a link is for; null where there is no such link, or no longer. */
export async function findHeldLink(by: { db: Db; shop: string; token: string; now?: Date }) {
  const { db, shop, token, now = new Date() } = by;
  const link = await db.selfServiceLink.findFirst({
    where: { shop, tokenHash: hashOf(token), expiresAt: { gt: now } },
    select: { lead: { select: { id: true, email: true, emailKey: true } } },
  });
  return link?.lead ?? null;
}

/** Their latest request; null where there is none. */
export async function latestRequest({ db, shop, leadId }: { db: Db; shop: string; leadId: string }) {
  return db.briefRequest.findFirst({ where: { shop, leadId }, orderBy: { id: 'desc' } });
}

/** All that is held about a person. */
export async function findHeld(by: { db: Db; shop: string; leadId: string }): Promise<Held | null> {
  return exportLead(by);
}

/**
 * Erases all that is held about a person, and the link with it.
 * @param isForever whether they want no mail any more, whoever asks for it
 */
export async function eraseHeld(of: {
  db: Db;
  shop: string;
  person: { email: string; emailKey: string };
  isForever: boolean;
}): Promise<void> {
  const { db, shop, person, isForever } = of;
  // First, so that where the second fails the reader still has the link, and presses again.
  if (isForever) await suppress({ db, shop, addresses: [person.emailKey] });
  await eraseLead({ db, shop, email: person.email });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
