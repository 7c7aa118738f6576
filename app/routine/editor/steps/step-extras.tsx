/** A step's breath cue. */
import { FormLayout } from '@shopify/polaris';

import type { DraftStep } from '../../schema';
import { LineField, NumberField } from '../fields/fields';
import { OptionalPart } from '../fields/optional-part';
import type { StepFieldsProps } from './step-fields-props';

export function BreathFields({ path, step, onChange }: StepFieldsProps) {
  const { breath } = step;
  const set = (part: Partial<NonNullable<DraftStep['breath']>>, field: string) => {
    if (breath) onChange({ ...step, breath: { ...breath, ...part } }, `${path}.breath.${field}`);
  };
  return (
    <OptionalPart
      name="breath cue"
      title="Breath"
      isAdded={breath !== null}
      onAdd={() => onChange({ ...step, breath: { cue: '', inhale: null, exhale: null } }, null)}
      onRemove={() => onChange({ ...step, breath: null }, null)}
    >
      {breath && (
        <FormLayout>
          <LineField
            path={`${path}.breath.cue`}
            label="Breath cue"
            placeholder="Breathe out on the reach"
            value={breath.cue}
            onChange={(cue) => set({ cue }, 'cue')}
          />
          <FormLayout.Group condensed>
            <NumberField
              path={`${path}.breath.inhale`}
              label="Breath in"
              helpText="Optional, to pace the breath."
              suffix="s"
              value={breath.inhale}
              onChange={(inhale) => set({ inhale }, 'inhale')}
            />
            <NumberField
              path={`${path}.breath.exhale`}
              label="Breath out"
              suffix="s"
              value={breath.exhale}
              onChange={(exhale) => set({ exhale }, 'exhale')}
            />
          </FormLayout.Group>
        </FormLayout>
      )}
    </OptionalPart>
  );
}
