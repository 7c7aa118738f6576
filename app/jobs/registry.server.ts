/** Which handler works on which queue; the one place that knows both. */
import { copyToCustomers } from '~/brief/announce/customer-copy.server';
import { queueEverybody } from '~/brief/announce/customer-copy-all.server';
import { deliverBrief } from '~/brief/delivery/delivery.server';
import { flowPayload } from '~/brief/announce/flow-payload.server';
import { deliverHeldLink } from '~/brief/people/self-service-delivery.server';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { tellFlow } from '~/flow/tell.server';
import { createMailer } from '~/mailer.server';
import { offlineAdmin } from '~/offline-admin.server';
import { answerDataRequest } from '~/privacy/data-request.server';

import type { JobData, JobName } from './contract';
import { openEnqueue } from './queue.server';

export interface Attempt {
  /** Whether the queue will not try again after this one. */
  last: boolean;
}

export type Handlers = { [Name in JobName]: (data: JobData[Name], attempt: Attempt) => Promise<void> };

/** Handlers may run twice for one job, and must then do no harm. */
export function handlers(): Handlers {
  const sendMail = createMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM });
  return {
    'brief-delivery': (delivery, { last }) => deliverBrief({ db, sendMail, delivery, lastAttempt: last }),
    'customer-data-request': (request) => answerDataRequest({ db, sendMail, request }),
    'self-service-delivery': (delivery) => deliverHeldLink({ db, sendMail, delivery }),
    'customer-copy': async (job) => copyToCustomers({ db, access: await offlineAdmin(job.shop), job }),
    'customer-copy-all': async (job) => queueEverybody({ db, enqueue: await openEnqueue(), job }),
    'flow-trigger': async (event) => {
      const access = await offlineAdmin(event.shop);
      await tellFlow({ db, admin: access?.admin ?? null, event, briefPayload: flowPayload });
    },
  };
}
