/** Leads to the Brief that there was when a shop had one. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { findBrief } from '~/brief/document/briefs.server';
import { db } from '~/db.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, redirect } = await authenticate.admin(request);
  const brief = await findBrief({ db, shop: session.shop });
  return redirect(`/app/brief/${brief?.id ?? 'new'}`);
}
