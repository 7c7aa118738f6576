/** Exports the people of a query as CSV. */
import { type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node';

import { peopleCsv } from '~/people/list/csv.server';
import { readPeopleQuery } from '~/people/list/query';
import { db } from '~/db.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = readPeopleQuery(new URL(request.url).searchParams);
  const csv = peopleCsv({ db, shop: session.shop, query });
  // Stop querying if the merchant leaves the page.
  request.signal.addEventListener('abort', () => csv.destroy());
  return new Response(createReadableStreamFromReadable(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="people.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
