/** What readers do, from seeing a routine to downloading the Brief. */
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Card, List, Page, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

import { EmptyList } from '~/ui/empty-list';
import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';

import { exportName } from '../export-name';
import { type Period, daysOf } from '../period';
import { type FunnelFilter, type FunnelQuery, writeFunnelQuery } from '../query';
import type { Day, Totals } from '../read-funnel.server';
import { OTHER_EVENTS, type OtherEvent, type Part, STAGES, STAGE_NAMES } from '../stages';
import { BreakdownCard, type NamedRow } from './breakdown-card';
import { count } from './numbers';
import { RangeFilter } from './range-filter';
import { StagesCard } from './stages-card';
import { type StepRow, StepsCard } from './steps-card';
import { TrendCard } from './trend-card';

interface AnalyticsPageProps {
  query: FunnelQuery;
  period: Period;
  timeZone: string;
  filters: { name: keyof FunnelFilter; label: string }[];
  totals: Totals;
  days: Day[];
  /** Null unless the page is about one routine. */
  steps: StepRow[] | null;
  articles: NamedRow[];
  routines: NamedRow[];
  versions: NamedRow[];
  devices: NamedRow[];
  languages: NamedRow[];
  briefs: NamedRow[];
  isCounting: boolean;
  /** What the merchant should know first. */
  notice?: ReactNode;
}

const PARTS: Record<Part, { title: string; note: string; whole: string }> = {
  routine: {
    title: 'The routine',
    note: 'Readers who allow analytics, once per page view.',
    whole: 'of views',
  },
  brief: {
    title: 'The Brief on the page',
    note: 'Readers who allow analytics, once per page view.',
    whole: 'of views',
  },
  delivery: {
    title: 'The Brief by email',
    note: 'All people who requested a Brief, whether or not they allow analytics. Each person counts once, on the day of their first.',
    whole: 'of requests',
  },
};

export function AnalyticsPage(props: AnalyticsPageProps) {
  const { query, period, timeZone, filters, totals, steps, days, isCounting, notice } = props;
  const { save, isSaving, downloadError } = useFileDownload();
  const name = exportName(
    period,
    filters.map(({ label }) => label),
  );
  const exportCsv = () => save(`/app/insights/export?${writeFunnelQuery(query).toString()}`, name);
  const byDay = new Map(days.map((each) => [each.day, each]));
  const isEmpty = STAGE_NAMES.every((stage) => totals[stage].now + totals[stage].before === 0);
  // Requests by email don't say which routine was on the page.
  const isAboutRoutine = query.routine !== undefined;
  // And what readers do in a routine isn't about a Brief.
  const hidden = isAboutRoutine ? 'delivery' : query.brief !== undefined ? 'routine' : null;
  const parts = (['routine', 'brief', 'delivery'] as const).filter((part) => part !== hidden);
  return (
    <Page>
      <TitleBar title="Analytics">
        <button onClick={exportCsv} disabled={isSaving || isEmpty}>
          Export
        </button>
      </TitleBar>
      <BlockStack gap="400">
        {notice}
        <ErrorNotice error={downloadError} />
        <RangeFilter {...{ query, period, timeZone, filters }} />
        {isEmpty ? (
          <Card padding="0">
            <EmptyList
              heading={filters.length > 0 ? 'Nothing was counted here' : 'Nothing was counted on these days'}
              action={
                isCounting
                  ? { content: 'View routines', url: '/app/routines' }
                  : { content: 'Open settings', url: '/app/settings' }
              }
            >
              {isCounting
                ? 'Readers who allow analytics are counted once a routine or a Brief is on an article.'
                : 'Counting what readers do is turned off.'}
            </EmptyList>
          </Card>
        ) : (
          <>
            <TrendCard
              title={query.brief === undefined ? 'Readers by day' : 'The Brief by day'}
              stages={
                query.brief === undefined
                  ? ['views', 'starts', 'completions', 'people']
                  : ['briefViews', 'people', 'visits', 'downloads']
              }
              days={daysOf(period).map((day) => byDay.get(day) ?? { day })}
            />
            {parts.map((part) => (
              <StagesCard
                key={part}
                {...PARTS[part]}
                rows={STAGE_NAMES.filter((stage) => STAGES[stage].part === part).map((stage) => ({
                  label: STAGES[stage].label,
                  value: totals[stage],
                }))}
              />
            ))}
            {steps && <StepsCard steps={steps} starts={totals.starts} />}
            {!isAboutRoutine && (
              <Card>
                <Text as="p">Select a routine below to see where readers stop and where it hurts.</Text>
              </Card>
            )}
            <BreakdownCard title="By article" kind="Article" rows={props.articles} />
            <BreakdownCard title="By routine" kind="Routine" rows={props.routines} />
            {isAboutRoutine && <BreakdownCard title="By version" kind="Version" rows={props.versions} />}
            <BreakdownCard title="By device" kind="Device" rows={props.devices} />
            <BreakdownCard title="By language" kind="Language" rows={props.languages} />
            {!isAboutRoutine && (
              <>
                <BreakdownCard title="Requests by Brief" kind="Brief" rows={props.briefs} about="email" />
                <BreakdownCard title="Requests by article" kind="Article" rows={props.articles} about="email" />
              </>
            )}
            <OthersCard totals={totals} />
          </>
        )}
      </BlockStack>
    </Page>
  );
}

function OthersCard({ totals }: { totals: Totals }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          What else readers did
        </Text>
        <List>
          {(Object.keys(OTHER_EVENTS) as OtherEvent[]).map((event) => (
            <List.Item key={event}>
              {`${OTHER_EVENTS[event]}: ${count(totals[event].now)} (${count(totals[event].before)} in the previous period)`}
            </List.Item>
          ))}
        </List>
      </BlockStack>
    </Card>
  );
}
