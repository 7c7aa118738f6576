/** The side of the body that a step is for. */
import { FormLayout, Select } from '@shopify/polaris';

import { SIDE_KINDS, type Side, type SideKind } from '../../contract';
import { LineField } from '../fields/fields';

const LABELS: Record<SideKind, string> = { none: 'Not side-specific', each: 'Each side', one: 'One side' };

const OPTIONS = SIDE_KINDS.map((kind) => ({ value: kind, label: LABELS[kind] }));

interface SideFieldsProps {
  path: string;
  side: Side;
  onChange: (side: Side, field: string | null) => void;
}

export function SideFields({ path, side, onChange }: SideFieldsProps) {
  return (
    <FormLayout>
      <Select
        label="Side"
        id={`${path}.kind`}
        options={OPTIONS}
        value={side.kind}
        onChange={(kind: SideKind) => onChange(kind === 'one' ? { kind, condition: '' } : { kind }, null)}
      />
      {side.kind === 'one' && (
        <LineField
          path={`${path}.condition`}
          label="Which side"
          placeholder="the side where tension travels down the leg"
          value={side.condition}
          onChange={(condition) => onChange({ kind: 'one', condition }, `${path}.condition`)}
        />
      )}
    </FormLayout>
  );
}
