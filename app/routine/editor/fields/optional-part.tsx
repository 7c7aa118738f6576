/** An optional part of a step or routine, with buttons that add and remove it. */
import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface OptionalPartProps {
  /** Such as `breath cue`. */
  name: string;
  title: string;
  isAdded: boolean;
  onAdd: () => void;
  onRemove: () => void;
  children: ReactNode;
}

export function OptionalPart({ name, title, isAdded, onAdd, onRemove, children }: OptionalPartProps) {
  if (!isAdded) {
    return (
      <InlineStack>
        <Button variant="plain" onClick={onAdd}>{`Add ${name}`}</Button>
      </InlineStack>
    );
  }
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between">
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
        <Button variant="plain" tone="critical" onClick={onRemove}>{`Remove ${name}`}</Button>
      </InlineStack>
      {children}
    </BlockStack>
  );
}
