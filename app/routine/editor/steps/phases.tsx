/** The phases of a routine, in order. */
import { BlockStack, Box, Button } from '@shopify/polaris';
import { PlusIcon } from '@shopify/polaris-icons';

import { blankPhase } from '../../blank';
import type { Draft, DraftPhase } from '../../schema';
import { moved, removed, replaced } from '../fields/list-edits';
import { PhaseCard } from './phase-card';
import type { Edit } from '../use-routine-editor';

interface PhasesProps {
  draft: Draft;
  edit: Edit;
  openSteps: ReadonlySet<string>;
  onToggleStep: (id: string) => void;
}

export function Phases({ draft, edit, openSteps, onToggleStep }: PhasesProps) {
  const { phases } = draft;
  const set = (next: DraftPhase[], field: string | null = null) => edit({ ...draft, phases: next }, field);
  return (
    <BlockStack gap="400">
      {phases.map((phase, i) => (
        <PhaseCard
          key={phase.id}
          path={`phases.${i}`}
          index={i}
          phase={phase}
          isLast={i === phases.length - 1}
          openSteps={openSteps}
          onToggleStep={onToggleStep}
          onChange={(next, field) => set(replaced(phases, i, next), field)}
          onMove={(offset) => set(moved(phases, i, i + offset))}
          onRemove={() => set(removed(phases, i))}
        />
      ))}
      <Box paddingInline={{ xs: '400', sm: '0' }}>
        <Button id="phases" icon={PlusIcon} onClick={() => set([...phases, blankPhase()])}>
          Add phase
        </Button>
      </Box>
    </BlockStack>
  );
}
