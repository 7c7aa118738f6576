/** What a step may have besides its text and dose: a breath cue and a picture. */
import { FormLayout } from '@shopify/polaris';

import { LIMITS, type DraftStep } from '../draft-schema';
import { LineField, NumberField } from './fields';
import { OptionalPart } from './optional-part';
import type { StepFieldsProps } from './step-fields';

export function BreathFields({ path, step, onChange }: StepFieldsProps) {
  const { breath } = step;
  const set = (part: Partial<NonNullable<DraftStep['breath']>>, field: string) => {
    if (breath) onChange({ ...step, breath: { ...breath, ...part } }, `${path}.breath.${field}`);
  };
  return (
    <OptionalPart
      name="breath cue"
      title="Breath"
      isThere={breath !== null}
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
              helpText="To pace it; optional"
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

export function PictureFields({ path, step, onChange }: StepFieldsProps) {
  const { media } = step;
  const set = (part: Partial<NonNullable<DraftStep['media']>>, field: string) => {
    if (media) onChange({ ...step, media: { ...media, ...part } }, `${path}.media.${field}`);
  };
  return (
    <OptionalPart
      name="picture"
      title="Picture"
      isThere={media !== null}
      onAdd={() => onChange({ ...step, media: { src: '', alt: '', width: null, height: null } }, null)}
      onRemove={() => onChange({ ...step, media: null }, null)}
    >
      {media && (
        <FormLayout>
          <LineField
            path={`${path}.media.src`}
            label="Address"
            helpText="A path from the shop's root, such as /assets/picture.webp, or an https address."
            maxLength={LIMITS.url}
            value={media.src}
            onChange={(src) => set({ src }, 'src')}
          />
          <LineField
            path={`${path}.media.alt`}
            label="Description"
            helpText="For readers who do not see it."
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
