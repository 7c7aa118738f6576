import { BlockStack, Card, Checkbox, Text } from '@shopify/polaris';

import type { CardProps } from './card-props';

export function AnalyticsCard({ draft, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Checkbox
          label="Count what readers do"
          helpText="Which blocks they see, how far they get in a routine, where it hurts, and what they follow. Shown on the Analytics page."
          checked={draft.countReaders}
          error={getError('countReaders')}
          onChange={(countReaders) => edit({ countReaders })}
        />
        <Text as="p" tone="subdued">
          Only readers who allow analytics are counted, without cookies and without anything that identifies them. If
          you turn this off, counts so far stay, and requests and downloads are still counted.
        </Text>
      </BlockStack>
    </Card>
  );
}
