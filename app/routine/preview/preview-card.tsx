/** A card that shows and hides the preview. */
import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';

import type { Draft } from '../schema';
import { PreviewFrame } from './preview-frame';

export function PreviewCard({ draft, stepId }: { draft: Draft; stepId: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Preview
          </Text>
          <Button onClick={() => setIsOpen(!isOpen)} ariaExpanded={isOpen}>
            {isOpen ? 'Hide preview' : 'Show preview'}
          </Button>
        </InlineStack>
        {isOpen && <PreviewFrame draft={draft} stepId={stepId} locale="en" />}
      </BlockStack>
    </Card>
  );
}
