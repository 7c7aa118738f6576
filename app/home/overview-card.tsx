/** The shop's counts of the past 28 days. */
import { BlockStack, Card, InlineGrid, InlineStack, Link, Text } from '@shopify/polaris';

import { OVERVIEW_DAYS, type OverviewCount, type OverviewEvent, changeText } from '~/insights/overview/period';

const LABELS: Record<OverviewEvent, string> = {
  views: 'Routine views',
  starts: 'Starts',
  completions: 'Completed',
  requests: 'Brief requests',
  downloads: 'Downloads',
};

export function OverviewCard({ counts }: { counts: OverviewCount[] }) {
  const isEmpty = counts.every(({ current, previous }) => current === 0 && previous === 0);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {`Last ${OVERVIEW_DAYS} days`}
          </Text>
          <Link url="/app/insights">View analytics</Link>
        </InlineStack>
        {isEmpty ? (
          <Text as="p" tone="subdued">
            Nothing to count yet. Numbers appear here once readers see your routines.
          </Text>
        ) : (
          <InlineGrid columns={{ xs: 2, md: 5 }} gap="400">
            {counts.map((count) => (
              <Count key={count.event} {...count} />
            ))}
          </InlineGrid>
        )}
      </BlockStack>
    </Card>
  );
}

function Count({ event, current, previous }: OverviewCount) {
  const change = changeText({ current, previous });
  const before = `${previous.toLocaleString('en')} before`;
  return (
    <BlockStack gap="100">
      <Text as="h3" tone="subdued">
        {LABELS[event]}
      </Text>
      <Text as="p" variant="headingLg">
        {current.toLocaleString('en')}
      </Text>
      <Text as="p" variant="bodySm" tone="subdued">
        {change === null ? before : `${change}, ${before}`}
      </Text>
    </BlockStack>
  );
}
