/** How blocks and articles name a Brief. */
import { BlockStack, Card, Text } from '@shopify/polaris';

export function HandleCard({ handle }: { handle: string }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Handle
        </Text>
        <Text as="p" breakWord>
          <code>{handle}</code>
        </Text>
        <Text as="p" tone="subdued">
          A block’s setting “Brief by handle”, or <code>{`[brief: ${handle}]`}</code> in an article’s text, shows this
          Brief and not the default. It never changes.
        </Text>
      </BlockStack>
    </Card>
  );
}
