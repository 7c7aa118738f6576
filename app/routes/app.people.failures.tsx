/** The failed deliveries page, and resending. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import { FailedJobsCard } from '~/delivery/failures/failed-jobs-card';
import { FailuresPage } from '~/delivery/failures/failures-page';
import { type ResendResult, resendIntentSchema } from '~/delivery/failures/intents';
import { logAccess } from '~/people/access-log.server';
import { listFailures } from '~/people/requests/failures.server';
import { readPeopleCursor } from '~/people/list/query';
import { resend } from '~/delivery/failures/resend.server';
import { db } from '~/db.server';
import { listFailedJobs } from '~/jobs/failed-jobs.server';
import { openEnqueue } from '~/jobs/queue.server';
import { readStorableJson } from '~/http/json.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  logAccess(access, 'failed deliveries');
  const cursor = readPeopleCursor(new URL(request.url).searchParams);
  const { shop } = access.session;
  const [page, jobs] = await Promise.all([listFailures({ db, shop, cursor }), listFailedJobs({ db, shop })]);
  return json({ ...page, jobs });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { data: intent } = resendIntentSchema.safeParse(await readStorableJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const enqueue = await openEnqueue();
  let [queued, skipped] = [0, 0];
  for (const requestId of new Set(intent.requestIds)) {
    const outcome = await resend({ db, enqueue, shop: session.shop, requestId, mustHaveFailed: true });
    if (outcome === 'queued') queued += 1;
    // An email that is no longer failed was resent in another tab.
    else if (outcome !== 'not-failed') skipped += 1;
  }
  return json<ResendResult>({ ok: true, queued, skipped });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ResendResult> =>
  fallbackOnFailure(() => serverAction<ResendResult>(), { ok: false, message: UNREACHABLE });

export default function Failures() {
  const { jobs, ...page } = useLoaderData<typeof loader>();
  return <FailuresPage {...page} jobs={<FailedJobsCard jobs={jobs} />} />;
}
