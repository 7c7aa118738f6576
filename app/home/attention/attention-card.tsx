/** What needs the merchant's attention, each with the page where it's fixed. */
import { Badge, BlockStack, Box, Button, Card, InlineStack, Text } from '@shopify/polaris';

import type { Attention, AttentionList } from './attention';

/** @param list null until it's known */
export function AttentionCard({ list }: { list: AttentionList | null }) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Needs attention
          </Text>
          <div role="status">
            <Text as="p" tone="subdued">
              {statusText(list)}
            </Text>
          </div>
        </BlockStack>
      </Box>
      {list?.items.map((item) => (
        <Item key={item.title} {...item} />
      ))}
    </Card>
  );
}

function Item({ title, text, tone, action }: Attention) {
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <Box maxWidth="32rem">
          <BlockStack gap="100">
            <InlineStack gap="200" blockAlign="center">
              <Text as="h3" variant="headingSm">
                {title}
              </Text>
              {tone === 'critical' && <Badge tone="critical">Readers are affected</Badge>}
            </InlineStack>
            <Text as="p" tone="subdued">
              {text}
            </Text>
          </BlockStack>
        </Box>
        <Button url={action.url} accessibilityLabel={`${action.content}: ${title}`}>
          {action.content}
        </Button>
      </InlineStack>
    </Box>
  );
}

function statusText(list: AttentionList | null): string {
  if (list === null) return 'Checking…';
  if (!list.isComplete) return 'Shopify didn’t respond, so this may not be everything. Reload the page to check again.';
  if (list.items.length === 0) return 'Nothing. Everything that’s live works.';
  return list.items.length === 1 ? '1 thing to look at' : `${list.items.length} things to look at`;
}
