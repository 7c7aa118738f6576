/** A part that a step or a routine may have: a button that adds it, or its fields and a button that removes it. */
import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface OptionalPartProps {
  /** What it is called: `breath cue`. */
  name: string;
  title: string;
  isThere: boolean;
  onAdd: () => void;
  onRemove: () => void;
  children: ReactNode;
}

export function OptionalPart({ name, title, isThere, onAdd, onRemove, children }: OptionalPartProps) {
  if (!isThere) {
    return (
      <InlineStack>
        <Button variant="plain" onClick={onAdd}>{`Add ${name}`}</Button>
      </InlineStack>
    );
  }
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between">
        <Text as="h4" variant="headingSm">
          {title}
        </Text>
        <Button variant="plain" tone="critical" onClick={onRemove}>{`Remove ${name}`}</Button>
      </InlineStack>
      {children}
    </BlockStack>
  );
}
