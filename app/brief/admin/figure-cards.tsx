/** The four figures, from asking to downloading. */
import { BlockStack, Card, InlineGrid, Text } from '@shopify/polaris';

import type { Figures } from '../ledger.server';

export function FigureCards({ requests, people, visits, downloads, timesDownloaded }: Figures) {
  return (
    <InlineGrid columns={{ xs: 2, md: 4 }} gap="400">
      <Figure label="Requests" value={requests} note="Times the Brief was asked for" />
      <Figure label="People" value={people} note="Different addresses that asked" />
      <Figure label="Visits" value={visits} note="People who opened the link in the e-mail" />
      <Figure label="Downloads" value={downloads} note={pressed(downloads, timesDownloaded)} />
    </InlineGrid>
  );
}

function Figure({ label, value, note }: { label: string; value: number; note: string }) {
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

function pressed(people: number, times: number): string {
  const words = 'People who pressed the button';
  return times > people ? `${words}, ${times.toLocaleString('en')} times in all` : words;
}
