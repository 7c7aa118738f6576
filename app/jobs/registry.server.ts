/** Maps each queue to its handler. The only file of `jobs/` that knows other modules. */
import { copyToCustomers } from '~/people/customers/copy-person.server';
import { revertCustomer } from '~/people/customers/revert-customer.server';
import { queueAll } from '~/people/customers/copy-everyone.server';
import { deliverBrief, recordCrash } from '~/delivery/deliver.server';
import { deliverYourDataLink } from '~/people/your-data/send-link.server';
import { type Db, db } from '~/db.server';
import { env } from '~/env.server';
import { type FlowMessage, sendToFlow } from '~/flow/send.server';
import { runWeeklyEmail } from '~/home/weekly/send.server';
import { runCountRollup } from '~/insights/counts/roll-up.server';
import { runArticleNames } from '~/insights/articles/read-articles.server';
import { createMailer } from '~/mail/mailer.server';
import { republishBriefs } from '~/brief/versions/republish.server';
import { republishRoutines } from '~/routine/publish.server';
import { publishProxyPath } from '~/settings/proxy-path.server';
import { listShops } from '~/settings/shop.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { completionPayload } from '~/routine/flow-payload.server';
import { requestPayload } from '~/sign-up/flow-payload.server';
import { offlineAdmin } from '~/shopify/offline-admin.server';
import { answerDataRequest } from '~/privacy/data-request.server';
import { enforceRetention } from '~/privacy/retention.server';

import type { AnyJob, FlowEvent, JobData, JobName } from './contract';
import { openEnqueue } from './queue.server';

export interface Attempt {
  /** Whether the job won't be retried if this attempt fails. */
  isLast: boolean;
}

export type Handlers = { [Name in JobName]: (data: JobData[Name], attempt: Attempt) => Promise<void> };

/** Handlers are idempotent, because a job may run twice. */
export function handlers(): Handlers {
  const sendMail = createMailer({
    smtpUrl: env.SMTP_URL,
    from: env.MAIL_FROM,
    maxConnections: env.DELIVERY_CONCURRENCY,
  });
  return {
    'brief-delivery': (delivery, { isLast }) => deliverBrief({ db, sendMail, delivery, lastAttempt: isLast }),
    'customer-data-request': (request) => answerDataRequest({ db, sendMail, request }),
    'your-data-delivery': (delivery) => deliverYourDataLink({ db, sendMail, delivery }),
    'customer-copy': async (job) =>
      copyToCustomers({ db, enqueue: await openEnqueue(), access: await offlineAdmin(job.shop), job }),
    'customer-copy-all': async (job) => queueAll({ db, enqueue: await openEnqueue(), job }),
    'customer-revert': async (job) => revertCustomer({ db, access: await offlineAdmin(job.shop), job }),
    'storefront-sync': async ({ shop }) => {
      const access = await offlineAdmin(shop);
      if (access) await syncStorefront({ db, shop, admin: access.admin });
    },
    'flow-trigger': triggerFlow,
    'flow-completion': triggerFlow,
    'data-retention': async (job) => enforceRetention({ db, enqueue: await openEnqueue(), job }),
    'count-rollup': async (job) =>
      runCountRollup({ db, enqueue: await openEnqueue(), job, shops: () => listShops(db) }),
    'weekly-email': async (job) =>
      runWeeklyEmail({
        db,
        enqueue: await openEnqueue(),
        sendMail,
        job,
        openAdmin: offlineAdmin,
        apiKey: env.SHOPIFY_API_KEY,
      }),
    'article-names': async (job) => runArticleNames({ db, enqueue: await openEnqueue(), job, openAdmin: offlineAdmin }),
  };
}

/** Lists an email that's set aside with the failed deliveries, where the merchant can resend it. */
export async function onSetAside({ name, data }: AnyJob): Promise<void> {
  if (name === 'brief-delivery') await recordCrash({ db, delivery: data });
}

async function syncStorefront(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const restore = async () => {
    await republishRoutines(input);
    await republishBriefs(input);
  };
  await publishProxyPath({ ...input, restore });
}

async function triggerFlow(event: FlowEvent): Promise<void> {
  const access = await offlineAdmin(event.shop);
  if (!access) return;
  const message = await flowMessage({ db, admin: access.admin, event });
  if (message) await sendToFlow(access.admin, message);
}

/** What Flow receives for an event; null if its request was erased. */
async function flowMessage(input: { db: Db; admin: AdminApi; event: FlowEvent }): Promise<FlowMessage | null> {
  const { db, admin, event } = input;
  switch (event.trigger) {
    case 'routine-completed':
      return { trigger: event.trigger, payload: await completionPayload({ db, admin, event }) };
    case 'brief-requested':
    case 'brief-downloaded': {
      const payload = await requestPayload({ db, admin, ...event });
      return payload && { trigger: event.trigger, payload };
    }
  }
}
