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
          To show this Brief instead of the default, enter its handle in the block’s “Brief handle” setting, or add{' '}
          <code>{`[brief: ${handle}]`}</code> to an article. The handle never changes.
        </Text>
      </BlockStack>
    </Card>
  );
}
