/** The people who asked for the Brief. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { PeoplePage } from '~/brief/admin/people-page';
import { listFailures } from '~/brief/delivery/delivery-failures.server';
import { totals } from '~/brief/ledger.server';
import { listPeople } from '~/brief/people/people.server';
import { readPeopleCursor, readPeopleQuery } from '~/brief/people/people-query';
import { db } from '~/db.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const parameters = new URL(request.url).searchParams;
  const query = readPeopleQuery(parameters);
  const [page, { people }, { failures }] = await Promise.all([
    listPeople({ db, shop, query, cursor: readPeopleCursor(parameters) }),
    totals({ db, shop }),
    listFailures({ db, shop, cursor: null }),
  ]);
  return json({ page, query, isEmpty: people === 0, hasFailures: failures.length > 0 });
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
