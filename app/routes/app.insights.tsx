/** The Analytics page. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { listBriefs } from '~/brief/drafts.server';
import { db } from '~/db.server';
import { SampleDataNotice } from '~/home/sample-data/sample-data-notice';
import { findArticleNames } from '~/insights/articles/article-names.server';
import { AnalyticsPage } from '~/insights/funnel/admin/analytics-page';
import { nameOf, nameRows } from '~/insights/funnel/admin/name-rows';
import { periodOf, todayIn } from '~/insights/funnel/period';
import { FILTER_NAMES, readFunnelQuery } from '~/insights/funnel/query';
import { readFunnel, readSteps } from '~/insights/funnel/read-funnel.server';
import { stepRows } from '~/insights/funnel/step-rows';
import { listRoutines } from '~/routine/drafts.server';
import { findStepTitles } from '~/routine/shown-version.server';
import { readSettings } from '~/settings/settings.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const query = readFunnelQuery(new URL(request.url).searchParams);
  const { timeZone } = await ensureShop({ db, shop, admin });
  const period = periodOf(query, todayIn(timeZone));
  const input = { db, shop, period, filter: query };
  const { routine: routineId, version } = query;
  const [counts, steps, titles, routines, briefs, { countReaders, sampleUntil }] = await Promise.all([
    readFunnel(input),
    routineId === undefined ? [] : readSteps(input),
    routineId === undefined ? null : findStepTitles({ db, shop, routineId, version: version ? Number(version) : null }),
    listRoutines({ db, shop }),
    listBriefs({ db, shop }),
    readSettings({ db, shop }),
  ]);
  const { totals, breakdowns, days } = counts;
  const ids = [...breakdowns.article.map(({ value }) => value), query.article ?? ''];
  const articleName = await findArticleNames({ db, shop, ids });
  const names = {
    article: (id: string) => articleName(id).title,
    routine: (id: string) => routines.find((each) => each.id === id)?.title,
    brief: (id: string) => briefs.find((each) => each.id === id)?.title,
  };
  const named = { query, titles: names };
  return json({
    ...{ query, period, timeZone, totals, days },
    filters: FILTER_NAMES.flatMap((name) => {
      const value = query[name];
      return value === undefined ? [] : [{ name, label: nameOf(name, value, names) }];
    }),
    steps: titles && stepRows(titles, steps, totals.completions),
    articles: nameRows(breakdowns.article, 'article', named),
    routines: nameRows(
      breakdowns.routine.filter(({ value }) => value !== ''),
      'routine',
      named,
    ),
    versions: nameRows(breakdowns.version, 'version', named),
    devices: nameRows(breakdowns.device, 'device', named),
    languages: nameRows(breakdowns.language, 'language', named),
    briefs: nameRows(
      breakdowns.brief.filter(({ value }) => value !== ''),
      'brief',
      named,
    ),
    isCounting: countReaders,
    hasSampleData: sampleUntil !== null,
  });
}

export default function AnalyticsRoute() {
  const { hasSampleData, ...page } = useLoaderData<typeof loader>();
  return <AnalyticsPage {...page} notice={hasSampleData && <SampleDataNotice />} />;
}
