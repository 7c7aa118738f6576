/** Exports the people of a query as CSV. */
import { type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node';

import { logAccess } from '~/people/access-log.server';
import { peopleCsv } from '~/people/list/csv.server';
import { readPeopleQuery } from '~/people/list/query';
import { db } from '~/db.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  logAccess(access, 'people export');
  const query = readPeopleQuery(new URL(request.url).searchParams);
  const csv = peopleCsv({ db, shop: access.session.shop, query });
  // Stop querying if the merchant leaves the page.
  request.signal.addEventListener('abort', () => csv.destroy());
  return new Response(createReadableStreamFromReadable(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="people.csv"',
    },
  });
}
