/** What may be wrong, with links to the fields. Folded, because nothing has to be done. */
import { BlockStack, Button, Card, Collapsible, Link, List } from '@shopify/polaris';
import { useState } from 'react';

import type { Problem } from '~/publishing/problem';

interface WarningsCardProps {
  warnings: readonly Problem[];
  /** Names the part of the document that a path is in. */
  partLabel: (path: string) => string;
  onSelect: (path: string) => void;
  /** Warnings that lead to other pages. */
  others?: readonly { url: string; message: string }[];
}

export function WarningsCard({ warnings, partLabel, onSelect, others = [] }: WarningsCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  const total = warnings.length + others.length;
  if (total === 0) return null;
  const count = total === 1 ? '1 suggestion' : `${total} suggestions`;
  return (
    <Card>
      <BlockStack gap="200" inlineAlign="start">
        <Button
          variant="plain"
          disclosure={isOpen ? 'up' : 'down'}
          ariaExpanded={isOpen}
          ariaControls="warnings"
          onClick={() => setIsOpen(!isOpen)}
        >
          {`${count} before you publish`}
        </Button>
        <Collapsible id="warnings" open={isOpen}>
          <List>
            {warnings.map(({ path, message }) => (
              <List.Item key={`${path} ${message}`}>
                <Link onClick={() => onSelect(path)}>{`${partLabel(path)}: ${message}`}</Link>
              </List.Item>
            ))}
            {others.map(({ url, message }) => (
              <List.Item key={url}>
                <Link url={url}>{message}</Link>
              </List.Item>
            ))}
          </List>
        </Collapsible>
      </BlockStack>
    </Card>
  );
}
