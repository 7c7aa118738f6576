/** The form of the part that's open in the outline. */
import { Card, Text } from '@shopify/polaris';
import { memo, type ReactNode } from 'react';

import type { Draft } from '../schema';
import { BasicsCard } from './cards/basics-card';
import { CompletionCard } from './cards/completion-card';
import { SafetyCard } from './cards/safety-card';
import { SelfCheckCard } from './cards/self-check-card';
import { replaced } from '~/ui/editor/list-edits';
import { onFormKeyDown } from './outline/form-keys';
import { placeOf } from './outline/structure';
import { PhaseForm } from './phase-form';
import { StepFields } from './steps/step-fields';
import type { Edit } from './use-routine-editor';

interface OpenFormProps {
  draft: Draft;
  edit: Edit;
  /** A section, or the ID of a phase or step. */
  open: string;
  onAddStep: (behind: string) => void;
  /** Opens the next step of the phase, or adds one. */
  onNext: (id: string) => void;
}

export const OpenForm = memo(function OpenForm({ draft, edit, open, onAddStep, onNext }: OpenFormProps) {
  switch (open) {
    case 'basics':
      return <BasicsCard draft={draft} edit={edit} />;
    case 'selfCheck':
      return (
        <SelfCheckCard
          selfCheck={draft.selfCheck}
          redFlags={draft.safety.redFlags}
          onChange={(selfCheck, field) => edit({ ...draft, selfCheck }, field)}
        />
      );
    case 'safety':
      return <SafetyCard safety={draft.safety} onChange={(safety, field) => edit({ ...draft, safety }, field)} />;
    case 'completion':
      return (
        <CompletionCard
          completion={draft.completion}
          onChange={(completion, field) => edit({ ...draft, completion }, field)}
        />
      );
    default:
      return <PartForm key={open} {...{ draft, edit, open, onAddStep, onNext }} />;
  }
});

function PartForm({ draft, edit, open, onAddStep, onNext }: OpenFormProps) {
  const place = placeOf(draft, open);
  const phase = place && draft.phases[place.phase];
  if (!phase) return null;
  const path = `phases.${place.phase}`;
  const setPhase = (next: typeof phase, field: string | null) =>
    edit({ ...draft, phases: replaced(draft.phases, place.phase, next) }, field);
  const step = place.step === null ? undefined : phase.steps[place.step];
  if (place.step === null || !step) {
    return (
      <FormCard path={path} title={`Phase ${place.phase + 1}`} onNext={() => onNext(open)}>
        <PhaseForm path={path} phase={phase} onChange={setPhase} onAddStep={() => onAddStep(phase.id)} />
      </FormCard>
    );
  }
  const { step: index } = place;
  const stepPath = `${path}.steps.${index}`;
  const before = draft.phases.slice(0, place.phase).reduce((sum, { steps }) => sum + steps.length, 0);
  return (
    <FormCard path={stepPath} title={`Step ${before + index + 1}`} onNext={() => onNext(open)}>
      <StepFields
        path={stepPath}
        step={step}
        onChange={(next, field) => setPhase({ ...phase, steps: replaced(phase.steps, index, next) }, field)}
      />
    </FormCard>
  );
}

interface FormCardProps {
  path: string;
  title: string;
  onNext: () => void;
  children: ReactNode;
}

function FormCard({ path, title, onNext, children }: FormCardProps) {
  return (
    <Card>
      <section
        id={path}
        tabIndex={-1}
        aria-label={title}
        className="open-form"
        onKeyDown={(event) => onFormKeyDown(event, onNext)}
      >
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        {children}
        <p className="editor-keys">Press Enter for the next field, or Ctrl+Enter for the next step.</p>
      </section>
    </Card>
  );
}
