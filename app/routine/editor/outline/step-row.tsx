/** A step in the outline. */
import { memo } from 'react';

import type { DraftStep } from '../../schema';
import { useProblemCount } from '~/ui/editor/problems';
import { doseTextOf } from '../steps/dose-of-text';
import { OutlineRow } from './outline-row';
import { ProblemBadge } from './problem-badge';
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
  const title = step.title.trim() || 'Untitled step';
  const name = `Step ${number}, ${title}`;
  return (
    <OutlineRow
      id={step.id}
      name={name}
      title={`${number}. ${title}`}
      detail={doseTextOf(step)}
      isOpen={isOpen}
      actions={actions}
      checkbox={
        <input
          type="checkbox"
          className="outline-check"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={() => actions.toggle(step.id)}
        />
      }
      badge={<ProblemBadge count={useProblemCount(path)} />}
    />
  );
});
