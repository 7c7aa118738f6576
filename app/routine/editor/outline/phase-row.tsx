/** A phase's title in the outline. */
import { Badge } from '@shopify/polaris';
import { memo } from 'react';

import type { DraftPhase } from '../../schema';
import { useProblemCount } from '~/ui/editor/problems';
import { OutlineRow } from './outline-row';
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
  const title = phase.title.trim();
  const inTitle = useProblemCount(`${path}.title`);
  const isEmpty = useProblemCount(`${path}.steps`) > 0 && phase.steps.length === 0;
  return (
    <OutlineRow
      id={phase.id}
      name={`Phase ${index + 1}, ${title || 'untitled'}`}
      title={title || `Phase ${index + 1}`}
      detail={(phase.rounds ?? 1) > 1 ? `${phase.rounds} rounds` : ''}
      isPhase
      isOpen={isOpen}
      actions={actions}
      badge={(inTitle > 0 || isEmpty) && <Badge tone="critical">{isEmpty ? 'No steps' : 'No title'}</Badge>}
    />
  );
});
