/** What readers of a language would see; loaded when the merchant asks for it. */
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { type ReactNode, useId, useState } from 'react';

export function PreviewCard({ children }: { children: () => ReactNode }) {
  const [isShown, setIsShown] = useState(false);
  const id = useId();
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Preview
          </Text>
          <Button onClick={() => setIsShown(!isShown)} ariaExpanded={isShown} ariaControls={id}>
            {isShown ? 'Hide preview' : 'Show preview'}
          </Button>
        </InlineStack>
        <div id={id}>{isShown && children()}</div>
      </BlockStack>
    </Card>
  );
}
