/** An empty state without an image, which Polaris' own requires. */
import { BlockStack, Box, Button, type ButtonProps, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface EmptyListProps {
  heading: string;
  children?: ReactNode;
  action: { content: string } & Pick<ButtonProps, 'url' | 'onClick' | 'loading'>;
}

export function EmptyList({ heading, children, action: { content, ...to } }: EmptyListProps) {
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
