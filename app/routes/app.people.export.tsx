/** The people of a search and filter as CSV, streamed. */
import { type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node';

import { peopleCsv } from '~/brief/people/people-csv.server';
import { readPeopleQuery } from '~/brief/people/people-query';
import { db } from '~/db.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = readPeopleQuery(new URL(request.url).searchParams);
  const csv = peopleCsv({ db, shop: session.shop, query });
  // A merchant who closes the page is read for no longer.
  request.signal.addEventListener('abort', () => csv.destroy());
  return new Response(createReadableStreamFromReadable(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="people.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
