/** A phase: title, purpose and steps. */
import { BlockStack, Button, Card, FormLayout, InlineStack, Text } from '@shopify/polaris';
import { PlusIcon } from '@shopify/polaris-icons';

import { blankStep, copyOfStep } from '../../blank';
import type { DraftPhase, DraftStep } from '../../schema';
import { inserted, moved, removed, replaced } from '../fields/list-edits';
import { LineField, ProseField } from '../fields/fields';
import { PartActions } from './part-actions';
import { useProblem } from '../fields/problems';
import { StepCard } from './step-card';

interface PhaseCardProps {
  /** `phases.0` */
  path: string;
  /** From 0. */
  index: number;
  phase: DraftPhase;
  isLast: boolean;
  /** IDs of the expanded steps. */
  openSteps: ReadonlySet<string>;
  onToggleStep: (id: string) => void;
  onChange: (phase: DraftPhase, field: string | null) => void;
  onMove: (offset: -1 | 1) => void;
  onRemove: () => void;
}

export function PhaseCard(props: PhaseCardProps) {
  const { path, index, phase, isLast, openSteps, onToggleStep, onChange, onMove, onRemove } = props;
  const { steps } = phase;
  const name = `Phase ${index + 1}, ${phase.title.trim() || 'untitled'}`;
  const problem = useProblem(`${path}.steps`);
  const setSteps = (next: DraftStep[], field: string | null = null) => onChange({ ...phase, steps: next }, field);
  const add = (position: number, step: DraftStep) => {
    setSteps(inserted(steps, position, step));
    onToggleStep(step.id);
  };
  return (
    <Card>
      <div id={path} tabIndex={-1} role="group" aria-label={name}>
        <BlockStack gap="400">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">{`Phase ${index + 1}`}</Text>
            <PartActions name={name} isFirst={index === 0} isLast={isLast} onMove={onMove} onRemove={onRemove} />
          </InlineStack>
          <FormLayout>
            <LineField
              path={`${path}.title`}
              label="Phase title"
              value={phase.title}
              onChange={(title) => onChange({ ...phase, title }, `${path}.title`)}
            />
            <ProseField
              path={`${path}.purpose`}
              label="Why this phase?"
              value={phase.purpose}
              onChange={(purpose) => onChange({ ...phase, purpose }, `${path}.purpose`)}
            />
          </FormLayout>
          <div>
            {steps.map((step, i) => (
              <StepCard
                key={step.id}
                path={`${path}.steps.${i}`}
                index={i}
                step={step}
                isLast={i === steps.length - 1}
                isOpen={openSteps.has(step.id)}
                onToggle={() => onToggleStep(step.id)}
                onChange={(next, field) => setSteps(replaced(steps, i, next), field)}
                onMove={(offset) => setSteps(moved(steps, i, i + offset))}
                onDuplicate={() => add(i + 1, copyOfStep(step))}
                onRemove={() => setSteps(removed(steps, i))}
              />
            ))}
          </div>
          {problem && steps.length === 0 && (
            <Text as="p" tone="critical">
              {problem}
            </Text>
          )}
          <InlineStack>
            <Button id={`${path}.steps`} icon={PlusIcon} onClick={() => add(steps.length, blankStep())}>
              Add step
            </Button>
          </InlineStack>
        </BlockStack>
      </div>
    </Card>
  );
}
