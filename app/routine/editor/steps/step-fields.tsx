/** The fields of a step. */
import { FormLayout, Select } from '@shopify/polaris';

import { INTENSITIES, type Intensity } from '../../contract';
import type { DraftStep } from '../../schema';
import { DoseFields } from './dose-fields';
import { LineField, LinesField, ProseField } from '../fields/fields';
import { SideFields } from './side-fields';
import { BreathFields, ImageFields } from './step-extras';
import type { StepFieldsProps } from './step-fields-props';
import { ToolFields } from './tool-fields';

const INTENSITY_LABELS: Record<Intensity, string> = { gentle: 'Gentle', moderate: 'Moderate', intense: 'Intense' };

const INTENSITY_OPTIONS = INTENSITIES.map((value) => ({ value, label: INTENSITY_LABELS[value] }));

export function StepFields({ path, step, onChange }: StepFieldsProps) {
  const set = (part: Partial<DraftStep>, field: keyof DraftStep) => onChange({ ...step, ...part }, `${path}.${field}`);
  return (
    <FormLayout>
      <LineField
        path={`${path}.title`}
        label="Title"
        value={step.title}
        onChange={(title) => set({ title }, 'title')}
      />
      <LinesField
        path={`${path}.cues`}
        label="Cues"
        helpText="Short instructions in order. One per line."
        value={step.cues}
        onChange={(cues) => set({ cues }, 'cues')}
      />
      <ProseField
        path={`${path}.why`}
        label="Why"
        helpText="Optional. Why this step matters."
        value={step.why}
        onChange={(why) => set({ why }, 'why')}
      />
      <FormLayout.Group>
        <SideFields
          path={`${path}.side`}
          side={step.side}
          onChange={(side, field) => onChange({ ...step, side }, field)}
        />
        <Select
          label="Intensity"
          id={`${path}.intensity`}
          options={INTENSITY_OPTIONS}
          value={step.intensity}
          onChange={(intensity: Intensity) => onChange({ ...step, intensity }, null)}
        />
      </FormLayout.Group>
      <DoseFields
        path={`${path}.dose`}
        dose={step.dose}
        onChange={(dose, field) => onChange({ ...step, dose }, field)}
      />
      <BreathFields path={path} step={step} onChange={onChange} />
      <ImageFields path={path} step={step} onChange={onChange} />
      <ToolFields path={path} step={step} onChange={onChange} />
    </FormLayout>
  );
}
