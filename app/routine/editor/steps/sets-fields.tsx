/** How often a step is repeated, and the rests. */
import { FormLayout } from '@shopify/polaris';

import type { DraftStep } from '../../schema';
import { NumberField } from '../fields/fields';

interface SetsFieldsProps {
  path: string;
  sets: DraftStep['sets'];
  onChange: (sets: DraftStep['sets'], field: string | null) => void;
}

export function SetsFields({ path, sets, onChange }: SetsFieldsProps) {
  return (
    <FormLayout.Group condensed>
      <NumberField
        path={`${path}.min`}
        label="Sets"
        value={sets.min}
        onChange={(min) => onChange({ ...sets, min }, `${path}.min`)}
      />
      <NumberField
        path={`${path}.max`}
        label="Up to"
        helpText="Optional, for a range."
        value={sets.max}
        onChange={(max) => onChange({ ...sets, max }, `${path}.max`)}
      />
      <NumberField
        path={`${path}.rest`}
        label="Rest between sets"
        suffix="s"
        min={0}
        value={sets.rest}
        onChange={(rest) => onChange({ ...sets, rest }, `${path}.rest`)}
      />
    </FormLayout.Group>
  );
}
