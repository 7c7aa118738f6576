/** The home page: setup until it's done, the past 28 days, what needs attention, and what to do next. */
import { useFetcher } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { BlockStack, Button, InlineStack, Page } from '@shopify/polaris';
import { useEffect } from 'react';

import { useThemeBlocks } from '~/articles/theme-blocks';
import type { OverviewCount } from '~/insights/overview/period';
import { Notice } from '~/ui/notice';

import { AttentionCard } from './attention/attention-card';
import type { AttentionList } from './attention/attention';
import type { HomeResult } from './intents';
import { NextStepCard } from './next-step-card';
import { OverviewCard } from './overview-card';
import { SampleDataNotice } from './sample-data/sample-data-notice';
import type { Setup } from './setup/setup.server';
import { SetupGuide } from './setup/setup-guide';
import { setupTasks } from './setup/tasks';

interface HomePageProps {
  setup: Setup;
  overview: OverviewCount[];
  /** The app's client ID, which the theme editor's links need. */
  apiKey: string;
}

export function HomePage({ setup, overview, apiKey }: HomePageProps) {
  const attention = useAttention();
  const blocks = useThemeBlocks();
  const guide = useFetcher<HomeResult>();
  const tasks = setupTasks(setup, blocks, apiKey);
  // Until Shopify has said which blocks the theme has, a guide that may be finished isn't shown.
  const isDone = tasks.every((task) => task.isDone !== false && (task.isDone || blocks === null));
  const setDismissed = (isDismissed: boolean) =>
    guide.submit({ intent: 'dismiss-setup', isDismissed }, { method: 'POST', encType: 'application/json' });
  const isPending = guide.state !== 'idle';
  return (
    <Page>
      <TitleBar title="Unwind" />
      <BlockStack gap="400">
        {guide.data?.ok === false && (
          <Notice title="That wasn’t saved" tone="critical">
            {guide.data.message}
          </Notice>
        )}
        {setup.hasSampleData && <SampleDataNotice />}
        {!setup.isDismissed && !isDone && (
          <SetupGuide
            {...{ tasks, apiKey, isPending }}
            hasEmbed={blocks?.embed ?? false}
            onDismiss={() => setDismissed(true)}
          />
        )}
        <OverviewCard counts={overview} />
        <AttentionCard list={attention} />
        {(setup.isDismissed || isDone) && <NextStepCard {...{ setup, overview }} />}
        {setup.isDismissed && !isDone && (
          <InlineStack>
            <Button variant="plain" onClick={() => setDismissed(false)} disabled={isPending}>
              Show setup guide
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Page>
  );
}

/** Null until it's known. Asked after the page has opened. */
function useAttention(): AttentionList | null {
  const { load, data } = useFetcher<AttentionList>();
  useEffect(() => load('/app/attention'), [load]);
  return data ?? null;
}
