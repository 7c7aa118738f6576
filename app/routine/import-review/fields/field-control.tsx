/** The editor's control for a field. */
import { BlockStack, Button, FormLayout, InlineStack, Select } from '@shopify/polaris';
import { useState } from 'react';

import { INTENSITIES, type Intensity } from '../../contract';
import { ActionFields } from '../../editor/cards/completion-card';
import { LineField, LinesField, NumberField, ProseField } from '../../editor/fields/fields';
import { removed, replaced } from '~/ui/editor/list-edits';
import { DoseFields } from '../../editor/steps/dose-fields';
import { DoseTextField } from '../../editor/steps/dose-text-field';
import { SetsFields } from '../../editor/steps/sets-fields';
import { SideFields } from '../../editor/steps/side-fields';
import { BreathFields } from '../../editor/steps/step-extras';
import { ToolFields } from '../../editor/steps/tool-fields';
import { LIMITS } from '../../field-rules';
import type { Draft, DraftStep } from '../../schema';
import { editSigns } from '../../signs';
import { type Fields } from '~/versions/fields';
import { stepFields } from '../../versions/fields';
import { FIELD_LABELS } from '../../versions/words';
import { type FieldRef, valueOf } from '../state/field-at';

interface FieldControlProps {
  draft: Draft;
  fieldRef: FieldRef;
  /** In the draft. */
  path: string;
  /** `isTyping`: edits that follow each other are undone in one step. */
  onChange: (values: Fields, isTyping: boolean) => void;
}

export function FieldControl(props: FieldControlProps) {
  const { draft, fieldRef, path, onChange } = props;
  const { part, field } = fieldRef;
  const step = stepAt(draft, part);
  if (step && isStepControl(field)) return <StepControl {...props} field={field} step={step} />;
  const value = valueOf(draft, fieldRef);
  const label = FIELD_LABELS[field] ?? field;
  const set = (next: unknown) => onChange({ [field]: next }, true);
  switch (field) {
    case 'title':
      return <LineField {...{ path, label }} value={value as string} onChange={set} />;
    case 'safety.stop':
      return <LineField {...{ path, label }} maxLength={LIMITS.text} value={value as string} onChange={set} />;
    case 'equipment':
    case 'cues':
    case 'safety.redFlags':
      return <LinesField {...{ path, label }} value={value as string[]} onChange={set} />;
    case 'rounds':
      return <NumberField {...{ path, label }} value={value as number | null} onChange={set} />;
    case 'restBetweenRounds':
    case 'restAfter':
      return <NumberField {...{ path, label }} min={0} suffix="s" value={value as number | null} onChange={set} />;
    case 'intensity':
      return (
        <Select
          {...{ label }}
          id={path}
          options={INTENSITIES.map((each: Intensity) => ({ value: each, label: each }))}
          value={value as string}
          onChange={(next) => onChange({ intensity: next }, false)}
        />
      );
    case 'selfCheck':
      return <SelfCheckControl selfCheck={value as Draft['selfCheck']} onChange={set} />;
    case 'safety.help':
      return <HelpControl help={value as Draft['safety']['help']} onChange={set} />;
    case 'completion.actions':
      return <ActionsControl actions={value as Draft['completion']['actions']} onChange={onChange} />;
    default:
      return <ProseField {...{ path, label }} value={value as string} onChange={set} />;
  }
}

const STEP_CONTROLS = ['dose', 'sets', 'side', 'breath', 'media', 'tools'] as const;

type StepControlField = (typeof STEP_CONTROLS)[number];

function isStepControl(field: string): field is StepControlField {
  return (STEP_CONTROLS as readonly string[]).includes(field);
}

interface StepControlProps extends FieldControlProps {
  field: StepControlField;
  step: DraftStep;
}

function StepControl({ field, step, path, onChange }: StepControlProps) {
  const stepPath = path.replace(/\.\w+$/, '');
  const change = (next: DraftStep, typed: string | null) => onChange(stepFields(next), typed !== null);
  switch (field) {
    case 'dose':
      return <DoseControl path={stepPath} step={step} onChange={change} />;
    case 'sets':
      return <SetsFields path={path} sets={step.sets} onChange={(sets, typed) => change({ ...step, sets }, typed)} />;
    case 'side':
      return <SideFields path={path} side={step.side} onChange={(side, typed) => change({ ...step, side }, typed)} />;
    case 'breath':
      return <BreathFields path={stepPath} step={step} onChange={change} />;
    case 'tools':
      return <ToolFields path={stepPath} step={step} onChange={change} />;
    case 'media':
      return <MediaControl path={path} media={step.media} onChange={(media) => onChange({ media }, true)} />;
  }
}

function DoseControl({ path, step, onChange }: { path: string; step: DraftStep; onChange: StepChange }) {
  const [hasFields, setHasFields] = useState(false);
  return (
    <BlockStack gap="200">
      <DoseTextField path={path} step={step} onChange={onChange} onShowFields={() => setHasFields(true)} />
      {hasFields && (
        <DoseFields
          path={`${path}.dose`}
          dose={step.dose}
          onChange={(dose, typed) => onChange({ ...step, dose }, typed)}
        />
      )}
    </BlockStack>
  );
}

type StepChange = (step: DraftStep, typed: string | null) => void;

interface MediaControlProps {
  path: string;
  media: DraftStep['media'];
  onChange: (media: DraftStep['media']) => void;
}

/** The address and alt text that the article has. Files are chosen in the editor. */
function MediaControl({ path, media, onChange }: MediaControlProps) {
  if (!media) return <p>Add an image or a video in the editor.</p>;
  const name = media.kind === 'image' ? 'Image URL' : 'Video URL';
  return (
    <FormLayout>
      {media.file === null && (
        <LineField
          path={`${path}.url`}
          label={name}
          maxLength={LIMITS.url}
          value={media.url}
          onChange={(url) => onChange({ ...media, url })}
        />
      )}
      <ProseField
        path={`${path}.alt`}
        label={media.kind === 'image' ? 'Alt text' : 'What the video shows'}
        value={media.alt}
        onChange={(alt) => onChange({ ...media, alt })}
      />
    </FormLayout>
  );
}

function SelfCheckControl(props: { selfCheck: Draft['selfCheck']; onChange: (next: Draft['selfCheck']) => void }) {
  const selfCheck = props.selfCheck ?? { causes: [], signs: [] };
  const change = (next: typeof selfCheck) => props.onChange(next.causes.length + next.signs.length === 0 ? null : next);
  return (
    <FormLayout>
      <LinesField
        path="selfCheck.causes"
        label="Causes"
        value={selfCheck.causes}
        onChange={(causes) => change({ ...selfCheck, causes })}
      />
      <LinesField
        path="selfCheck.signs"
        label="Signs"
        value={selfCheck.signs.map(({ text }) => text)}
        onChange={(lines) => change({ ...selfCheck, signs: editSigns(selfCheck.signs, lines) })}
      />
    </FormLayout>
  );
}

type Help = Draft['safety']['help'];

function HelpControl(props: { help: Help; onChange: (help: Help) => void }) {
  const help = props.help ?? { label: '', url: '', locations: [] };
  const set = (part: Partial<typeof help>) => props.onChange({ ...help, ...part });
  return (
    <FormLayout>
      <LineField path="safety.help.label" label="Link text" value={help.label} onChange={(label) => set({ label })} />
      <LineField
        path="safety.help.url"
        label="Link"
        maxLength={LIMITS.url}
        value={help.url}
        onChange={(url) => set({ url })}
      />
      <LinesField
        path="safety.help.locations"
        label="Locations"
        value={help.locations}
        onChange={(locations) => set({ locations })}
      />
    </FormLayout>
  );
}

type Action = Draft['completion']['actions'][number];

function ActionsControl({ actions, onChange }: { actions: Action[]; onChange: FieldControlProps['onChange'] }) {
  const set = (next: Action[], isTyping: boolean) => onChange({ 'completion.actions': next }, isTyping);
  return (
    <BlockStack gap="300">
      {actions.map((action, i) => (
        <ActionFields
          key={i}
          path={`completion.actions.${i}`}
          action={action}
          onChange={(next, typed) => set(replaced(actions, i, next), typed !== null)}
          onRemove={() => set(removed(actions, i), false)}
        />
      ))}
      <InlineStack>
        <Button
          variant="plain"
          onClick={() => set([...actions, { kind: 'brief', label: '', url: '', product: null, locations: [] }], false)}
        >
          Add button
        </Button>
      </InlineStack>
    </BlockStack>
  );
}

function stepAt(draft: Draft, part: FieldRef['part']): DraftStep | null {
  if (part?.kind !== 'step') return null;
  return draft.phases.flatMap(({ steps }) => steps).find(({ id }) => id === part.id) ?? null;
}
