/** The menu of a row. Its list exists only while it's open, because there may be many rows. */
import { ActionList, Button, Popover } from '@shopify/polaris';
import {
  ArrowDownIcon,
  ArrowUpIcon,
  DeleteIcon,
  DuplicateIcon,
  MenuHorizontalIcon,
  PlusIcon,
} from '@shopify/polaris-icons';
import { useState } from 'react';

import type { RowActions } from './row-actions';

interface RowMenuProps {
  id: string;
  /** For screen readers, such as `Step 2, Pigeon`. */
  name: string;
  actions: RowActions;
}

export function RowMenu({ id, name, actions }: RowMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = (
    <Button
      variant="tertiary"
      icon={MenuHorizontalIcon}
      accessibilityLabel={`Actions for ${name}`}
      onClick={() => setIsOpen(!isOpen)}
    />
  );
  if (!isOpen) return button;
  const item = (content: string, icon: typeof PlusIcon, onAction: () => void, destructive = false) => ({
    ...{ content, icon, destructive },
    onAction: () => {
      setIsOpen(false);
      onAction();
    },
  });
  return (
    <Popover active autofocusTarget="first-node" activator={button} onClose={() => setIsOpen(false)}>
      <ActionList
        actionRole="menuitem"
        items={[
          item('Add step below', PlusIcon, () => actions.addStep(id)),
          item('Duplicate', DuplicateIcon, () => actions.duplicate(id)),
          item('Move up', ArrowUpIcon, () => actions.moveBy(id, -1)),
          item('Move down', ArrowDownIcon, () => actions.moveBy(id, 1)),
          item('Remove', DeleteIcon, () => actions.remove(id), true),
        ]}
      />
    </Popover>
  );
}
