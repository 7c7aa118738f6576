/** Redirects to the default Brief, or to the new Brief page if there are none. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { findBrief } from '~/brief/drafts.server';
import { db } from '~/db.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, redirect } = await authenticate.admin(request);
  const brief = await findBrief({ db, shop: session.shop });
  return redirect(`/app/brief/${brief?.id ?? 'new'}`);
}
