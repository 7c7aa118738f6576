/** A person's activity, newest first. */
import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

import type { Activity, RequestSource } from './activities.server';

export type ActivityData = Omit<Activity, 'at'> & { at: string };

const TITLES: Record<Activity['kind'], string> = {
  requested: 'Requested the Brief',
  sent: 'Email sent',
  failed: 'Email not delivered',
  withheld: 'Email not sent: on the do-not-email list',
  bot_click: 'Bot click, such as a mail scanner',
  visited: 'Opened the link in the email',
  downloaded: 'Downloaded the PDF',
  unsubscribed: 'Unsubscribed from Brief emails',
  marketing_withdrawn: 'Withdrew marketing consent',
};

interface ActivityCardProps {
  activities: ActivityData[];
  /** The cursor of older activity; null if there's none. */
  older: string | null;
  storefrontUrl: string;
}

export function ActivityCard({ activities, older, storefrontUrl }: ActivityCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Activity
        </Text>
        <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 'var(--p-space-400)' }}>
          {activities.map(({ id, at, kind, detail, times, source }) => (
            <li key={id}>
              <BlockStack gap="050">
                <InlineStack align="space-between" gap="200">
                  <Text as="h3" variant="headingSm" tone={kind === 'failed' ? 'critical' : undefined}>
                    {times > 1 ? `${TITLES[kind]} (${times.toLocaleString('en')} times)` : TITLES[kind]}
                  </Text>
                  <Text as="span" tone="subdued">
                    <DateTime iso={at} />
                  </Text>
                </InlineStack>
                {detail && (
                  <Text as="p" tone="subdued" breakWord>
                    {detail}
                  </Text>
                )}
                {source && <Source source={source} storefrontUrl={storefrontUrl} />}
              </BlockStack>
            </li>
          ))}
        </ol>
        {older !== null && <Link url={`?before=${older}`}>Show older activity</Link>}
      </BlockStack>
    </Card>
  );
}

function Source({ source, storefrontUrl }: { source: RequestSource; storefrontUrl: string }) {
  const { briefTitle, articleTitle, articlePath, stepReached, utm, referrer, isFromEditor } = source;
  const campaign = [utm.source, utm.medium, utm.campaign, utm.term, utm.content].filter(Boolean).join(' / ');
  const facts = [
    ['Brief', briefTitle],
    ['Campaign', campaign],
    ['Referrer', referrer],
    ['Last step reached', stepReached],
  ].filter(([, value]) => value);
  return (
    <>
      <Text as="p" breakWord>
        {articlePath ? (
          <Link url={`${storefrontUrl}${articlePath}`} target="_blank">
            {articleTitle || articlePath}
          </Link>
        ) : (
          articleTitle || 'Not from an article'
        )}
      </Text>
      {isFromEditor && (
        <Text as="p" tone="subdued">
          Made in the theme editor. Not counted in stats.
        </Text>
      )}
      {facts.map(([name, value]) => (
        <Text key={name} as="p" tone="subdued" breakWord>
          {`${name}: ${value}`}
        </Text>
      ))}
    </>
  );
}
