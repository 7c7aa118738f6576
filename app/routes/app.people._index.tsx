/** The people page. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { logAccess } from '~/people/access-log.server';
import { PeoplePage } from '~/people/list/people-page';
import { listFailures } from '~/people/requests/failures.server';
import { readShopStats } from '~/insights/stats.server';
import { listPeople } from '~/people/list/list.server';
import { readPeopleCursor, readPeopleQuery } from '~/people/list/query';
import { db } from '~/db.server';
import { ActivityBanner } from '~/sign-up/admin/activity-banner';
import { readSignUpActivity } from '~/sign-up/admin/activity.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  const { shop } = access.session;
  logAccess(access, 'people');
  const params = new URL(request.url).searchParams;
  const query = readPeopleQuery(params);
  const [page, { people }, { failures }, activity] = await Promise.all([
    listPeople({ db, shop, query, cursor: readPeopleCursor(params) }),
    readShopStats({ db, shop }),
    listFailures({ db, shop, cursor: null }),
    readSignUpActivity({ db, shop }),
  ]);
  return json({ activity, page, query, isEmpty: people === 0, hasFailures: failures.length > 0 });
}

export default function People() {
  const { activity, ...data } = useLoaderData<typeof loader>();
  return <PeoplePage {...data} notice={<ActivityBanner activity={activity} />} />;
}
