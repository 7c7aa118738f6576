/** The routines page. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { RoutineList } from '~/routine/list/routine-list';
import { listRoutines } from '~/routine/drafts.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json({ routines: await listRoutines({ db, shop: session.shop }) });
}

export default function Routines() {
  const { routines } = useLoaderData<typeof loader>();
  return <RoutineList routines={routines} />;
}
