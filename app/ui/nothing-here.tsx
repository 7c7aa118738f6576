/** An empty list, in words: what would stand here, and where to go. Polaris' own empty state wants a picture. */
import { BlockStack, Box, Button, type ButtonProps, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface NothingHereProps {
  heading: string;
  children?: ReactNode;
  action: { content: string } & Pick<ButtonProps, 'url' | 'onClick'>;
}

export function NothingHere({ heading, children, action: { content, ...to } }: NothingHereProps) {
  return (
    <Box paddingBlock="1200" paddingInline="400">
      <BlockStack gap="300" align="center" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {heading}
        </Text>
        {children && (
          <Text as="p" tone="subdued" alignment="center">
            {children}
          </Text>
        )}
        <Button {...to}>{content}</Button>
      </BlockStack>
    </Box>
  );
}
