/** A step's breath cue and image. */
import { FormLayout } from '@shopify/polaris';

import { LIMITS } from '../../field-rules';
import type { DraftMedia, DraftStep } from '../../schema';
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

export function ImageFields({ path, step, onChange }: StepFieldsProps) {
  const { media } = step;
  const set = (part: Partial<Pick<DraftMedia, 'url' | 'alt' | 'width' | 'height'>>, field: string) => {
    if (media) onChange({ ...step, media: { ...media, ...part } }, `${path}.media.${field}`);
  };
  return (
    <OptionalPart
      name="image"
      title="Image"
      isAdded={media !== null}
      onAdd={() =>
        onChange({ ...step, media: { kind: 'image', file: null, url: '', alt: '', width: null, height: null } }, null)
      }
      onRemove={() => onChange({ ...step, media: null }, null)}
    >
      {media && (
        <FormLayout>
          <LineField
            path={`${path}.media.url`}
            label="Image URL"
            helpText="A URL that starts with https://, or a path such as /assets/stretch.webp."
            maxLength={LIMITS.url}
            value={media.url}
            onChange={(url) => set({ url }, 'url')}
          />
          <LineField
            path={`${path}.media.alt`}
            label="Alt text"
            helpText="Describes the image for readers who can’t see it."
            maxLength={LIMITS.text}
            value={media.alt}
            onChange={(alt) => set({ alt }, 'alt')}
          />
          <FormLayout.Group condensed>
            <NumberField
              path={`${path}.media.width`}
              label="Width"
              suffix="px"
              value={media.width}
              onChange={(width) => set({ width }, 'width')}
            />
            <NumberField
              path={`${path}.media.height`}
              label="Height"
              suffix="px"
              value={media.height}
              onChange={(height) => set({ height }, 'height')}
            />
          </FormLayout.Group>
        </FormLayout>
      )}
    </OptionalPart>
  );
}
