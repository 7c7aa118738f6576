/** Exports one person's data as JSON. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { exportPerson } from '~/people/erasure.server';
import { db } from '~/db.server';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const data = await exportPerson({ db, shop: session.shop, personId: readId(params.id) });
  if (!data) throw new Response('Person not found', { status: 404 });
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="person.json"',
      'Cache-Control': 'no-store',
    },
  });
}
