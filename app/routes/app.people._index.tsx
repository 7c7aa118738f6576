/** The people page. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { SampleDataNotice } from '~/home/sample-data/sample-data-notice';
import { logAccess } from '~/people/access-log.server';
import { readFilterOptions } from '~/people/list/filter-options.server';
import { PeoplePage } from '~/people/list/people-page';
import { listFailures } from '~/people/requests/failures.server';
import { hasHadPeople } from '~/insights/stats.server';
import { listPeople } from '~/people/list/list.server';
import { readPeopleCursor, readPeopleQuery } from '~/people/list/query';
import { db } from '~/db.server';
import { ActivityBanner } from '~/sign-up/admin/activity-banner';
import { readSignUpActivity } from '~/sign-up/admin/activity.server';
import { readSettings } from '~/settings/settings.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  const { shop } = access.session;
  logAccess(access, 'people');
  const params = new URL(request.url).searchParams;
  const query = readPeopleQuery(params);
  const [page, options, hasPeople, { failures }, activity, { sampleUntil }] = await Promise.all([
    listPeople({ db, shop, query, cursor: readPeopleCursor(params) }),
    readFilterOptions({ db, shop }),
    hasHadPeople({ db, shop }),
    listFailures({ db, shop, cursor: null }),
    readSignUpActivity({ db, shop }),
    readSettings({ db, shop }),
  ]);
  return json({
    activity,
    page,
    query,
    options,
    isEmpty: !hasPeople,
    hasFailures: failures.length > 0,
    hasSampleData: sampleUntil !== null,
  });
}

export default function People() {
  const { activity, hasSampleData, ...data } = useLoaderData<typeof loader>();
  const notice = (
    <>
      {hasSampleData && <SampleDataNotice />}
      <ActivityBanner activity={activity} />
    </>
  );
  return <PeoplePage {...data} notice={notice} />;
}
