/** Exports one person's data as JSON. */
import { type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node';

import { logAccess } from '~/people/access-log.server';
import { exportPerson } from '~/people/export/export-person.server';
import { db } from '~/db.server';
import { jsonStream } from '~/people/export/json-stream';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  const personId = readId(params.id);
  const data = await exportPerson({ db, shop: access.session.shop, personId });
  if (!data) throw new Response('Person not found', { status: 404 });
  logAccess(access, 'person export', personId);
  const file = jsonStream(data);
  // Stop querying if the merchant leaves the page.
  request.signal.addEventListener('abort', () => file.destroy());
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="person.json"',
    },
  });
}
