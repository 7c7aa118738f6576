/** The fields of a step's dose. */
import { FormLayout, Select } from '@shopify/polaris';

import type { DoseKind } from '../../contract';
import type { DraftDose } from '../../schema';
import { LineField, NumberField } from '../fields/fields';
import { AMOUNT_LABELS, AMOUNT_UNITS, type AmountDose, DOSE_OPTIONS, switchKind } from './dose-kinds';

interface DoseFieldsProps {
  path: string;
  dose: DraftDose;
  onChange: (dose: DraftDose, field: string | null) => void;
}

export function DoseFields({ path, dose, onChange }: DoseFieldsProps) {
  return (
    <FormLayout>
      <Select
        label="Dose type"
        id={`${path}.kind`}
        options={DOSE_OPTIONS}
        value={dose.kind}
        onChange={(kind: DoseKind) => onChange(switchKind(dose, kind), null)}
      />
      {'min' in dose && <AmountFields path={path} dose={dose} onChange={onChange} />}
      {'per' in dose && (
        <LineField
          path={`${path}.per`}
          label="Repeat for each"
          helpText="Optional. For example, tender spot."
          value={dose.per}
          onChange={(per) => onChange({ ...dose, per }, `${path}.per`)}
        />
      )}
      {dose.kind === 'open' && (
        <LineField
          path={`${path}.until`}
          label="Until"
          placeholder="it softens"
          value={dose.until}
          onChange={(until) => onChange({ ...dose, until }, `${path}.until`)}
        />
      )}
    </FormLayout>
  );
}

function AmountFields({ path, dose, onChange }: DoseFieldsProps & { dose: AmountDose }) {
  const field = (name: 'min' | 'max' | 'beginner', label: string, helpText?: string) => (
    <NumberField
      path={`${path}.${name}`}
      label={label}
      helpText={helpText}
      suffix={AMOUNT_UNITS[dose.kind]}
      value={dose[name]}
      onChange={(value) => onChange({ ...dose, [name]: value }, `${path}.${name}`)}
    />
  );
  return (
    <FormLayout.Group condensed>
      {field('min', AMOUNT_LABELS[dose.kind])}
      {field('max', 'Up to', 'Optional, for a range.')}
      {field('beginner', 'Beginner amount', 'Optional.')}
    </FormLayout.Group>
  );
}
