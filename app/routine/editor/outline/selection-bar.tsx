/** What can be done with the selected steps. */
import { ActionList, Button, ButtonGroup, InlineStack, Popover, Text } from '@shopify/polaris';
import { useState } from 'react';

import type { Draft } from '../../schema';

interface SelectionBarProps {
  draft: Draft;
  count: number;
  onMoveTo: (phaseId: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  onClear: () => void;
}

export function SelectionBar({ draft, count, onMoveTo, onDuplicate, onRemove, onClear }: SelectionBarProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <div role="group" aria-label="Selected steps" className="selection-bar">
      <InlineStack gap="200" align="space-between" blockAlign="center">
        <Text as="span">{count === 1 ? '1 step selected' : `${count} steps selected`}</Text>
        <ButtonGroup gap="tight">
          <Popover
            active={isChoosing}
            autofocusTarget="first-node"
            onClose={() => setIsChoosing(false)}
            activator={
              <Button disclosure onClick={() => setIsChoosing(!isChoosing)}>
                Move to
              </Button>
            }
          >
            <ActionList
              actionRole="menuitem"
              items={draft.phases.map(({ id, title }, index) => ({
                content: title.trim() || `Phase ${index + 1}`,
                onAction: () => {
                  setIsChoosing(false);
                  onMoveTo(id);
                },
              }))}
            />
          </Popover>
          <Button onClick={onDuplicate}>Duplicate</Button>
          <Button tone="critical" onClick={onRemove}>
            Remove
          </Button>
          <Button variant="plain" onClick={onClear}>
            Clear selection
          </Button>
        </ButtonGroup>
      </InlineStack>
    </div>
  );
}
