/** Exports one person's data as JSON. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { logAccess } from '~/people/access-log.server';
import { exportPerson } from '~/people/erasure.server';
import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  const personId = readId(params.id);
  const data = await exportPerson({ db, shop: access.session.shop, personId });
  if (!data) throw new Response('Person not found', { status: 404 });
  logAccess(access, 'person export', personId);
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="person.json"',
    },
  });
}
