/** Which handler works on which queue; the one place that knows both. */
import { deliverBrief } from '~/brief/delivery.server';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { createMailer } from '~/mailer.server';
import { answerDataRequest } from '~/privacy/data-request.server';

import type { JobData, JobName } from './contract';

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
  };
}
