/** The fields of a step. */
import { BlockStack, Button, FormLayout, InlineStack, Select } from '@shopify/polaris';
import { useState } from 'react';

import { INTENSITIES, type Intensity } from '../../contract';
import type { DraftStep } from '../../schema';
import { LineField, LinesField, NumberField, ProseField } from '../fields/fields';
import { OptionalPart } from '../fields/optional-part';
import { MediaFields } from '../media/media-fields';
import { DoseFields } from './dose-fields';
import { DoseTextField } from './dose-text-field';
import { SetsFields } from './sets-fields';
import { SideFields } from './side-fields';
import { BreathFields } from './step-extras';
import type { StepFieldsProps } from './step-fields-props';
import { ToolFields } from './tool-fields';

const INTENSITY_LABELS: Record<Intensity, string> = { gentle: 'Gentle', moderate: 'Moderate', intense: 'Intense' };

const INTENSITY_OPTIONS = INTENSITIES.map((value) => ({ value, label: INTENSITY_LABELS[value] }));

export function StepFields({ path, step, onChange }: StepFieldsProps) {
  const [hasDoseFields, setHasDoseFields] = useState(false);
  const [hasWhy, setHasWhy] = useState(step.why !== '');
  const set = (part: Partial<DraftStep>, field: keyof DraftStep) => onChange({ ...step, ...part }, `${path}.${field}`);
  return (
    <FormLayout>
      <LineField
        path={`${path}.title`}
        label="Title"
        value={step.title}
        onChange={(title) => set({ title }, 'title')}
      />
      <BlockStack gap="200">
        <DoseTextField path={path} step={step} onChange={onChange} onShowFields={() => setHasDoseFields(true)} />
        <InlineStack>
          <Button
            variant="plain"
            disclosure={hasDoseFields ? 'up' : 'down'}
            onClick={() => setHasDoseFields(!hasDoseFields)}
          >
            {hasDoseFields ? 'Hide dose fields' : 'Show dose fields'}
          </Button>
        </InlineStack>
        {hasDoseFields && (
          <FormLayout>
            <DoseFields
              path={`${path}.dose`}
              dose={step.dose}
              onChange={(dose, field) => onChange({ ...step, dose }, field)}
            />
            <SetsFields
              path={`${path}.sets`}
              sets={step.sets}
              onChange={(sets, field) => onChange({ ...step, sets }, field)}
            />
          </FormLayout>
        )}
      </BlockStack>
      <LinesField
        path={`${path}.cues`}
        label="Cues"
        helpText="Short instructions in order. One per line."
        value={step.cues}
        onChange={(cues) => set({ cues }, 'cues')}
      />
      <SideFields
        path={`${path}.side`}
        side={step.side}
        onChange={(side, field) => onChange({ ...step, side }, field)}
      />
      <FormLayout.Group condensed>
        <Select
          label="Intensity"
          id={`${path}.intensity`}
          options={INTENSITY_OPTIONS}
          value={step.intensity}
          onChange={(intensity: Intensity) => onChange({ ...step, intensity }, null)}
        />
        <NumberField
          path={`${path}.restAfter`}
          label="Rest after this step"
          suffix="s"
          min={0}
          value={step.restAfter}
          onChange={(restAfter) => set({ restAfter }, 'restAfter')}
        />
      </FormLayout.Group>
      <OptionalPart
        name="explanation"
        title="Why this step?"
        isAdded={hasWhy || step.why !== ''}
        onAdd={() => setHasWhy(true)}
        onRemove={() => {
          setHasWhy(false);
          set({ why: '' }, 'why');
        }}
      >
        <ProseField
          path={`${path}.why`}
          label="Why this step?"
          value={step.why}
          onChange={(why) => set({ why }, 'why')}
        />
      </OptionalPart>
      <BreathFields path={path} step={step} onChange={onChange} />
      <MediaFields path={path} step={step} onChange={onChange} />
      <ToolFields path={path} step={step} onChange={onChange} />
    </FormLayout>
  );
}
