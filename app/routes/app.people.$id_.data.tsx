/** All that is kept of one person, as a file to hand out. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { exportLead } from '~/brief/people/erasure.server';
import { db } from '~/db.server';
import { readId } from '~/params.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const kept = await exportLead({ db, shop: session.shop, leadId: readId(params.id) });
  if (!kept) throw new Response('There is no such person.', { status: 404 });
  return new Response(JSON.stringify(kept, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="person.json"',
      'Cache-Control': 'no-store',
    },
  });
}
