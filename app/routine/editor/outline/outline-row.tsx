/** A phase or step in the outline, which can be moved by its handle. */
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Icon } from '@shopify/polaris';
import { DragHandleIcon } from '@shopify/polaris-icons';
import type { ReactNode } from 'react';

import { OutlineTitle } from './outline-title';
import type { RowActions } from './row-actions';
import { RowMenu } from './row-menu';

interface OutlineRowProps {
  /** Of the phase or step. */
  id: string;
  /** For screen readers, such as `Step 2, Pigeon`. */
  name: string;
  title: string;
  /** Beside the title, such as a dose; may be empty. */
  detail: string;
  isPhase?: boolean;
  isOpen: boolean;
  actions: RowActions;
  /** Between the handle and the title. */
  checkbox?: ReactNode;
  badge: ReactNode;
}

export function OutlineRow({ id, name, title, detail, isPhase, isOpen, actions, checkbox, badge }: OutlineRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return (
    <li
      ref={setNodeRef}
      className={isPhase ? 'outline-row outline-phase' : 'outline-row'}
      data-dragging={isDragging || undefined}
      data-open={isOpen || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className="outline-handle"
        {...attributes}
        {...listeners}
        aria-label={`Move ${name}`}
      >
        <Icon source={DragHandleIcon} tone="subdued" />
      </button>
      {checkbox}
      <OutlineTitle
        title={title}
        detail={detail}
        isOpen={isOpen}
        onOpen={() => actions.open(id)}
        onKeyDown={(event) => actions.onKeyDown(id, event)}
      />
      {badge}
      <RowMenu id={id} name={name} actions={actions} />
    </li>
  );
}
