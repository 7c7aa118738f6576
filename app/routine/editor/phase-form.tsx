/** The fields of a phase. */
import { BlockStack, Button, FormLayout, InlineStack, Text } from '@shopify/polaris';
import { PlusIcon } from '@shopify/polaris-icons';

import type { DraftPhase } from '../schema';
import { LineField, NumberField, ProseField } from './fields/fields';
import { useProblem } from '~/ui/editor/problems';

interface PhaseFormProps {
  /** `phases.0` */
  path: string;
  phase: DraftPhase;
  onChange: (phase: DraftPhase, field: string | null) => void;
  onAddStep: () => void;
}

export function PhaseForm({ path, phase, onChange, onAddStep }: PhaseFormProps) {
  const problem = useProblem(`${path}.steps`);
  const set = (part: Partial<DraftPhase>, field: keyof DraftPhase) =>
    onChange({ ...phase, ...part }, `${path}.${field}`);
  return (
    <FormLayout>
      <LineField
        path={`${path}.title`}
        label="Phase title"
        value={phase.title}
        onChange={(title) => set({ title }, 'title')}
      />
      <ProseField
        path={`${path}.purpose`}
        label="Why this phase?"
        value={phase.purpose}
        onChange={(purpose) => set({ purpose }, 'purpose')}
      />
      <FormLayout.Group condensed>
        <NumberField
          path={`${path}.rounds`}
          label="Rounds"
          helpText="How often its steps are done in turn."
          value={phase.rounds}
          onChange={(rounds) => set({ rounds }, 'rounds')}
        />
        <NumberField
          path={`${path}.restBetweenRounds`}
          label="Rest between rounds"
          suffix="s"
          min={0}
          value={phase.restBetweenRounds}
          onChange={(restBetweenRounds) => set({ restBetweenRounds }, 'restBetweenRounds')}
        />
      </FormLayout.Group>
      <BlockStack gap="200">
        {problem && phase.steps.length === 0 && (
          <Text as="p" tone="critical">
            {problem}
          </Text>
        )}
        <InlineStack>
          <Button id={`${path}.steps`} icon={PlusIcon} onClick={onAddStep}>
            Add step to this phase
          </Button>
        </InlineStack>
      </BlockStack>
    </FormLayout>
  );
}
