import { BlockStack, Box, Button, Card, InlineStack, Text } from '@shopify/polaris';

import type { OverviewCount } from '~/insights/overview/period';

import { nextStep } from './next-step';
import type { Setup } from './setup/setup.server';

export function NextStepCard({ setup, overview }: { setup: Setup; overview: OverviewCount[] }) {
  const { text, action } = nextStep(setup, overview);
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <Box maxWidth="32rem">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              Next step
            </Text>
            <Text as="p" tone="subdued">
              {text}
            </Text>
          </BlockStack>
        </Box>
        <Button url={action.url}>{action.content}</Button>
      </InlineStack>
    </Card>
  );
}
