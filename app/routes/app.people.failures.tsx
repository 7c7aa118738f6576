/** E-mails that could not be delivered, to be sent again. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import { FailuresPage } from '~/brief/admin/failures-page';
import { type ResendAnswer, UNREACHABLE, resendWishSchema } from '~/brief/admin/person-answer';
import { listFailures } from '~/brief/delivery/delivery-failures.server';
import { readPeopleCursor } from '~/brief/people/people-query';
import { resend } from '~/brief/delivery/resend.server';
import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { readJson } from '~/json.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const cursor = readPeopleCursor(new URL(request.url).searchParams);
  return json(await listFailures({ db, shop: session.shop, cursor }));
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { data: wish } = resendWishSchema.safeParse(await readJson(request));
  if (!wish) throw new Response('The request is not one that the page makes.', { status: 400 });
  const enqueue = await openEnqueue();
  let [queued, kept] = [0, 0];
  for (const requestId of new Set(wish.requestIds)) {
    const done = await resend({ db, enqueue, shop: session.shop, requestId, mustHaveFailed: true });
    if (done === 'queued') queued += 1;
    // What has not failed any more was sent again by somebody else.
    else if (done !== 'not-failed') kept += 1;
  }
  return json<ResendAnswer>({ ok: true, queued, kept });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ResendAnswer> =>
  orElse(() => serverAction<ResendAnswer>(), UNREACHABLE);

export default function Failures() {
  return <FailuresPage {...useLoaderData<typeof loader>()} />;
}
