/** The shop's counts, from request to download. */
import { BlockStack, Card, InlineGrid, Text } from '@shopify/polaris';

import type { Stats } from '../stats.server';

export function StatCards({ requests, people, visits, downloads, timesDownloaded }: Stats) {
  return (
    <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
      <Stat label="Requests" value={requests} note="Including repeated ones" />
      <Stat label="People" value={people} note="Unique email addresses" />
      <Stat label="Visits" value={visits} note="People who opened the email link" />
      <Stat label="Downloads" value={downloads} note={downloadsNote(downloads, timesDownloaded)} />
    </InlineGrid>
  );
}

function Stat({ label, value, note }: { label: string; value: number; note: string }) {
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingSm">
          {label}
        </Text>
        <Text as="p" variant="heading2xl">
          {value.toLocaleString('en')}
        </Text>
        <Text as="p" tone="subdued">
          {note}
        </Text>
      </BlockStack>
    </Card>
  );
}

function downloadsNote(people: number, times: number): string {
  const note = 'People who downloaded';
  return times > people ? `${note}, ${times.toLocaleString('en')} downloads in total` : note;
}
