/** What can be done with one routine of the list. */
import { useNavigate } from '@remix-run/react';
import { ActionList, Button, Popover } from '@shopify/polaris';
import { MenuHorizontalIcon } from '@shopify/polaris-icons';
import { useState } from 'react';

import type { ListedRoutine } from './listed-routine';
import { routineMarker } from './use-copy-marker';
import type { ListActions } from './use-list-actions';

interface RowMenuProps {
  routine: ListedRoutine;
  actions: ListActions;
}

export function RowMenu({ routine: { id, title, handle }, actions }: RowMenuProps) {
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const name = title.trim() || 'Untitled routine';
  const activator = (
    <Button
      icon={MenuHorizontalIcon}
      variant="tertiary"
      accessibilityLabel={`Actions for ${name}`}
      onClick={() => setIsOpen(!isOpen)}
      disabled={actions.isPending}
    />
  );
  return (
    // A click on the row would open the routine.
    <div onClick={(event) => event.stopPropagation()}>
      <Popover
        active={isOpen}
        activator={activator}
        onClose={close}
        autofocusTarget="first-node"
        preferredAlignment="right"
      >
        <ActionList
          actionRole="menuitem"
          onActionAnyItem={close}
          items={[
            {
              content: 'Copy marker',
              helpText: routineMarker(handle),
              onAction: () => actions.copyMarker(handle),
            },
            { content: 'Duplicate', onAction: () => actions.send({ intent: 'duplicate', id }) },
            { content: 'View versions', onAction: () => navigate(`/app/routines/${id}/versions`) },
          ]}
        />
      </Popover>
    </div>
  );
}
