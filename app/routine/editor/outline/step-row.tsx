/** A step in the outline. */
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge, Icon } from '@shopify/polaris';
import { DragHandleIcon } from '@shopify/polaris-icons';
import { memo } from 'react';

import type { DraftStep } from '../../schema';
import { useProblemCount } from '../fields/problems';
import { doseTextOf } from '../steps/dose-of-text';
import { RowMenu } from './row-menu';
import type { RowActions } from './row-actions';

interface StepRowProps {
  /** `phases.0.steps.2` */
  path: string;
  /** As readers count it, from 1. */
  number: number;
  step: DraftStep;
  isOpen: boolean;
  isSelected: boolean;
  actions: RowActions;
}

export const StepRow = memo(function StepRow({ path, number, step, isOpen, isSelected, actions }: StepRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: step.id,
  });
  const problems = useProblemCount(path);
  const title = step.title.trim() || 'Untitled step';
  const name = `Step ${number}, ${title}`;
  return (
    <li
      ref={setNodeRef}
      className="outline-row"
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
      <input
        type="checkbox"
        className="outline-check"
        aria-label={`Select ${name}`}
        checked={isSelected}
        onChange={() => actions.toggle(step.id)}
      />
      <button
        type="button"
        className="outline-title"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => actions.open(step.id)}
        onKeyDown={(event) => actions.onKeyDown(step.id, event)}
      >
        <span className="outline-name">{`${number}. ${title}`}</span>
        <span className="outline-dose">{doseTextOf(step)}</span>
      </button>
      {problems > 0 && <Badge tone="critical">{problems === 1 ? '1 problem' : `${problems} problems`}</Badge>}
      <RowMenu id={step.id} name={name} actions={actions} />
    </li>
  );
});
