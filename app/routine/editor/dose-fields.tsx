/** How much of a step: repetitions, a hold in seconds, an open hold, or no number. */
import { FormLayout, Select } from '@shopify/polaris';

import { DOSE_KINDS, type DoseKind } from '../contract';
import type { DraftDose } from '../draft-schema';
import { LineField, NumberField } from './fields';

const LABELS: Record<DoseKind, string> = {
  none: 'No number',
  reps: 'Repetitions',
  hold: 'Hold for a time',
  open: 'Hold until it feels done',
};

const OPTIONS = DOSE_KINDS.map((kind) => ({ value: kind, label: LABELS[kind] }));

interface DoseFieldsProps {
  path: string;
  dose: DraftDose;
  onChange: (dose: DraftDose, field: string | null) => void;
}

export function DoseFields({ path, dose, onChange }: DoseFieldsProps) {
  return (
    <FormLayout>
      <Select
        label="Dose"
        id={`${path}.kind`}
        options={OPTIONS}
        value={dose.kind}
        onChange={(kind: DoseKind) => onChange(doseOfKind(kind, dose), null)}
      />
      {(dose.kind === 'reps' || dose.kind === 'hold') && <AmountFields path={path} dose={dose} onChange={onChange} />}
      {dose.kind === 'hold' && (
        <LineField
          path={`${path}.per`}
          label="Each hold is for one"
          helpText="Where it is held more than once, such as “tender spot”. Otherwise leave this empty."
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

interface AmountFieldsProps extends DoseFieldsProps {
  dose: Extract<DraftDose, { min: number | null }>;
}

function AmountFields({ path, dose, onChange }: AmountFieldsProps) {
  const suffix = dose.kind === 'hold' ? 's' : 'reps';
  const field = (name: 'min' | 'max' | 'beginner', label: string, helpText?: string) => (
    <NumberField
      path={`${path}.${name}`}
      label={label}
      helpText={helpText}
      suffix={suffix}
      value={dose[name]}
      onChange={(value) => onChange({ ...dose, [name]: value }, `${path}.${name}`)}
    />
  );
  return (
    <FormLayout.Group condensed>
      {field('min', dose.kind === 'hold' ? 'Seconds' : 'Repetitions')}
      {field('max', 'Up to', 'For a range')}
      {field('beginner', 'If new to it', 'Optional')}
    </FormLayout.Group>
  );
}

/** A dose of another kind that keeps the numbers it can keep. */
function doseOfKind(kind: DoseKind, dose: DraftDose): DraftDose {
  const { min, max, beginner } = 'min' in dose ? dose : { min: null, max: null, beginner: null };
  switch (kind) {
    case 'none':
      return { kind };
    case 'reps':
      return { kind, min, max, beginner };
    case 'hold':
      return { kind, min, max, beginner, per: '' };
    case 'open':
      return { kind, until: '' };
  }
}
