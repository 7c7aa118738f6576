/** What may be wrong, with links to the fields. Folded, because nothing has to be done. */
import { BlockStack, Button, Card, Collapsible, Link, List } from '@shopify/polaris';
import { useState } from 'react';

import type { Problem } from '../schema';
import { partLabel } from './labels';

interface WarningsCardProps {
  warnings: readonly Problem[];
  onSelect: (path: string) => void;
}

export function WarningsCard({ warnings, onSelect }: WarningsCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (warnings.length === 0) return null;
  const count = warnings.length === 1 ? '1 suggestion' : `${warnings.length} suggestions`;
  return (
    <Card>
      <BlockStack gap="200" inlineAlign="start">
        <Button
          variant="plain"
          disclosure={isOpen ? 'up' : 'down'}
          ariaExpanded={isOpen}
          ariaControls="routine-warnings"
          onClick={() => setIsOpen(!isOpen)}
        >
          {`${count} before you publish`}
        </Button>
        <Collapsible id="routine-warnings" open={isOpen}>
          <List>
            {warnings.map(({ path, message }) => (
              <List.Item key={`${path} ${message}`}>
                <Link onClick={() => onSelect(path)}>{`${partLabel(path)}: ${message}`}</Link>
              </List.Item>
            ))}
          </List>
        </Collapsible>
      </BlockStack>
    </Card>
  );
}
