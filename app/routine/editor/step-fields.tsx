/** All that a step says. */
import { FormLayout, Select } from '@shopify/polaris';

import { INTENSITIES, type Intensity } from '../contract';
import type { DraftStep } from '../draft-schema';
import { DoseFields } from './dose-fields';
import { LineField, LinesField, ProseField } from './fields';
import { SideFields } from './side-fields';
import { BreathFields, PictureFields } from './step-extras';
import { ToolFields } from './tool-fields';

const INTENSITY_LABELS: Record<Intensity, string> = { gentle: 'Gentle', moderate: 'Moderate', intense: 'Intense' };

const INTENSITY_OPTIONS = INTENSITIES.map((value) => ({ value, label: INTENSITY_LABELS[value] }));

export interface StepFieldsProps {
  /** `phases.0.steps.2` */
  path: string;
  step: DraftStep;
  /** `field` is the path of the field that is typed into, or null where the edit is not one of typing. */
  onChange: (step: DraftStep, field: string | null) => void;
}

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
        helpText="What to do, one short cue a line, in order."
        value={step.cues}
        onChange={(cues) => set({ cues }, 'cues')}
      />
      <ProseField
        path={`${path}.why`}
        label="Why"
        helpText="Optional, where the phase does not say it all."
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
      <PictureFields path={path} step={step} onChange={onChange} />
      <ToolFields path={path} step={step} onChange={onChange} />
    </FormLayout>
  );
}
