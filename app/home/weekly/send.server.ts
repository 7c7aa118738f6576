/** Sends weekly emails: the job, and a test. */
import { createHash } from 'node:crypto';

import type { Db } from '~/db.server';
import type { Enqueue } from '~/jobs/boss.server';
import { PermanentFailure, type WeeklyEmail } from '~/jobs/contract';
import { formatDuration } from '~/messages/catalog';
import { type EmailMessage, RejectedError, type SendMail } from '~/mail/mailer.server';
import { emailSender } from '~/settings/sender.server';
import { readSettings } from '~/settings/settings.server';
import { findShop } from '~/settings/shop.server';
import { claimWeek, finishWeek, listWeeklyShops, releaseWeek } from '~/settings/weekly-claim.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { consumeTestEmail } from '~/limits/rate-limits.server';
import { logError } from '~/log.server';

import { readWeeklyReport } from './report.server';
import { turnOffToken } from './turn-off.server';
import { type Week, isTime, lastWeek } from './week';
import { weeklyEmail } from './weekly-email.server';
import type { WeeklyTestResult } from './intents';

interface SendInput {
  db: Db;
  sendMail: SendMail;
  /** The app's client ID, which links to the admin need. */
  apiKey: string;
}

interface RunInput extends SendInput {
  enqueue: Enqueue;
  job: WeeklyEmail;
  /** Opens a shop's Admin API; null if the app isn't installed. */
  openAdmin: (shop: string) => Promise<{ admin: AdminApi } | null>;
  now?: Date;
}

/** The job: without a shop, queues one for each shop where it's time; with a shop, sends its email, once for each week. */
export async function runWeeklyEmail({ openAdmin, enqueue, job, now = new Date(), ...input }: RunInput): Promise<void> {
  const { db } = input;
  const { shop } = job;
  if (shop === null) {
    const due = (await listWeeklyShops(db)).filter(({ timeZone }) => isTime(timeZone, now));
    for (const each of due) await db.$transaction((tx) => enqueue(tx, 'weekly-email', { shop: each.shop }));
    return;
  }
  const [found, { weeklyEmail: isWanted }] = await Promise.all([findShop({ db, shop }), readSettings({ db, shop })]);
  if (!found || !isWanted) return;
  const week = lastWeek(found.timeZone, now);
  if (!(await claimWeek({ db, shop, week: week.from, now }))) return;
  try {
    const access = await openAdmin(shop);
    const message = access && (await compose({ ...input, shop, admin: access.admin, week }));
    if (message) await input.sendMail(message);
  } catch (error) {
    // Rejected for good: trying again every hour would only add to the failures.
    if (!(error instanceof RejectedError)) {
      await releaseWeek({ db, shop });
      throw error;
    }
    await finishWeek({ db, shop, week: week.from });
    throw new PermanentFailure(error.message, { cause: error });
  }
  await finishWeek({ db, shop, week: week.from });
}

interface ComposeInput extends SendInput {
  shop: string;
  admin: AdminApi;
  week: Week;
  notice?: string;
}

/** Null if there's nothing to report, or nowhere to send it. */
async function compose({ db, shop, admin, apiKey, week, notice }: ComposeInput): Promise<EmailMessage | null> {
  const report = await readWeeklyReport({ db, shop, admin, week });
  const [{ sender, owner, proxyPath }, { weeklyEmailTo }] = await Promise.all([
    emailSender({ db, shop }),
    readSettings({ db, shop }),
  ]);
  const to = weeklyEmailTo ?? owner;
  if (!report || !to) return null;
  const turnOffLink = `${sender.url}${proxyPath}/weekly-email/${turnOffToken(shop, to)}`;
  const adminUrl = `https://${shop}/admin/apps/${apiKey}`;
  return {
    // The same for each attempt, so that a mailbox shows it once.
    id: `weekly-${createHash('sha256').update(shop).digest('hex').slice(0, 16)}-${week.from}${notice ? '-test' : ''}`,
    fromName: 'Unwind',
    to,
    language: 'en',
    ...(await weeklyEmail({ sender, report, adminUrl, turnOffLink, notice })),
    headers: { 'List-Unsubscribe': `<${turnOffLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

const NOTICE = 'This is a test email about last week.';

/** Sends the email about last week to the saved address now, whether or not it's turned on or was sent. */
export async function sendWeeklyTest(input: SendInput & { shop: string; admin: AdminApi }): Promise<WeeklyTestResult> {
  const { db, shop } = input;
  const minutes = await consumeTestEmail({ db, shop });
  if (minutes > 0) {
    return {
      ok: false,
      message: `You’ve sent a lot of test emails. Try again in ${formatDuration('en', minutes, 'minute')}.`,
    };
  }
  const [found, { weeklyEmailTo }] = await Promise.all([findShop({ db, shop }), readSettings({ db, shop })]);
  if (!(weeklyEmailTo ?? found?.email)) {
    return { ok: false, message: 'Enter an address for the weekly email and save it, then try again.' };
  }
  const week = lastWeek(found?.timeZone ?? 'UTC', new Date());
  try {
    const message = await compose({ ...input, week, notice: NOTICE });
    if (!message)
      return {
        ok: false,
        message: 'Last week and the week before had too few readers to compare, so there’s no email yet.',
      };
    const { id: _, ...test } = message;
    await input.sendMail({ ...test, subject: `[Test] ${message.subject}` });
    return { ok: true, to: message.to };
  } catch (error) {
    logError('Sending a weekly test email failed', error);
    return { ok: false, message: 'The email couldn’t be sent. Try again in a moment.' };
  }
}
