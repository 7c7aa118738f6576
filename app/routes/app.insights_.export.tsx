/** Exports the counts that the Analytics page shows, by day, as CSV. */
import { type LoaderFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node';

import { listBriefs } from '~/brief/drafts.server';
import { db } from '~/db.server';
import { countsCsv } from '~/insights/funnel/csv.server';
import { periodOf, todayIn } from '~/insights/funnel/period';
import { readFunnelQuery } from '~/insights/funnel/query';
import { listRoutines } from '~/routine/drafts.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const query = readFunnelQuery(new URL(request.url).searchParams);
  const [{ timeZone }, routines, briefs] = await Promise.all([
    ensureShop({ db, shop, admin }),
    listRoutines({ db, shop }),
    listBriefs({ db, shop }),
  ]);
  const titlesOf = (rows: { id: string; title: string }[]) => new Map(rows.map(({ id, title }) => [id, title]));
  const csv = countsCsv({
    ...{ db, shop, routines: titlesOf(routines), briefs: titlesOf(briefs) },
    period: periodOf(query, todayIn(timeZone)),
    filter: query,
  });
  // Stop querying if the merchant leaves the page.
  request.signal.addEventListener('abort', () => csv.destroy());
  return new Response(createReadableStreamFromReadable(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="analytics.csv"',
    },
  });
}
