/** A phase's title in the outline. */
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge, Icon } from '@shopify/polaris';
import { DragHandleIcon } from '@shopify/polaris-icons';
import { memo } from 'react';

import type { DraftPhase } from '../../schema';
import { useProblemCount } from '../fields/problems';
import { RowMenu } from './row-menu';
import type { RowActions } from './row-actions';

interface PhaseRowProps {
  /** `phases.0` */
  path: string;
  /** From 0. */
  index: number;
  phase: DraftPhase;
  isOpen: boolean;
  actions: RowActions;
}

export const PhaseRow = memo(function PhaseRow({ path, index, phase, isOpen, actions }: PhaseRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: phase.id,
  });
  const title = phase.title.trim() || `Phase ${index + 1}`;
  const name = `Phase ${index + 1}, ${phase.title.trim() || 'untitled'}`;
  const inTitle = useProblemCount(`${path}.title`);
  const isEmpty = useProblemCount(`${path}.steps`) > 0 && phase.steps.length === 0;
  return (
    <li
      ref={setNodeRef}
      className="outline-row outline-phase"
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
      <button
        type="button"
        className="outline-title"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => actions.open(phase.id)}
        onKeyDown={(event) => actions.onKeyDown(phase.id, event)}
      >
        <span className="outline-name">{title}</span>
        <span className="outline-dose">{(phase.rounds ?? 1) > 1 ? `${phase.rounds} rounds` : ''}</span>
      </button>
      {(inTitle > 0 || isEmpty) && <Badge tone="critical">{isEmpty ? 'No steps' : 'No title'}</Badge>}
      <RowMenu id={phase.id} name={name} actions={actions} />
    </li>
  );
});
