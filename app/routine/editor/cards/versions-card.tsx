/** The published versions and their dates. */
import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

interface VersionsCardProps {
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; publishedAt: string }[];
}

export function VersionsCard({ versions }: VersionsCardProps) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Published versions
        </Text>
        {versions.length === 0 && (
          <Text as="p" tone="subdued">
            No versions yet. Publish the routine to show it on an article.
          </Text>
        )}
        {versions.map(({ number, publishedAt }) => (
          <InlineStack key={number} align="space-between">
            <Text as="span">{`Version ${number}`}</Text>
            <Text as="span" tone="subdued">
              <DateTime iso={publishedAt} />
            </Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}
