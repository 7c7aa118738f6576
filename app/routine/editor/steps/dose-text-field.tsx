/** A dose as people say it: "3 x 10, 30 s rest". Says in words what was understood, and what wasn't. */
import { BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';

import { describeDose } from '../../dose/text/describe';
import { printableDose } from '../../dose/draft-dose';
import { LIMITS } from '../../field-rules';
import type { DraftStep } from '../../schema';
import { useProblem } from '~/ui/editor/problems';
import { doseTextOf, understood, withDoseText } from './dose-of-text';
import type { StepFieldsProps } from './step-fields-props';

interface DoseTextFieldProps extends StepFieldsProps {
  onShowFields: () => void;
}

export function DoseTextField({ path, step, onChange, onShowFields }: DoseTextFieldProps) {
  const [typed, setTyped] = useState(() => doseTextOf(step));
  // The dose may have changed elsewhere: in the fields, or by undo.
  const text = isTextOf(typed, step) ? typed : doseTextOf(step);
  const ofDose = useProblem(`${path}.dose`);
  const ofSets = useProblem(`${path}.sets`);
  const change = (next: string) => {
    setTyped(next);
    onChange(withDoseText(step, text, next), `${path}.dose.text`);
  };
  return (
    <BlockStack gap="100">
      <TextField
        id={`${path}.dose.text`}
        label="Dose"
        autoComplete="off"
        placeholder="3 x 10, 30 s rest"
        value={text}
        maxLength={LIMITS.line}
        onChange={change}
        error={ofDose ?? ofSets}
      />
      <div role="status">
        <Explanation step={step} onUse={() => change(understood(text))} onShowFields={onShowFields} />
      </div>
    </BlockStack>
  );
}

interface ExplanationProps {
  step: DraftStep;
  onUse: () => void;
  onShowFields: () => void;
}

function Explanation({ step, onUse, onShowFields }: ExplanationProps) {
  const dose = printableDose(step);
  if (step.dose.kind === 'none' && step.dose.text.trim() !== '') {
    const part = understood(step.dose.text);
    return (
      <BlockStack gap="100">
        <Text as="p" tone="caution">
          Readers see this as you typed it, but the player can’t count or time it.
        </Text>
        <InlineStack gap="300">
          {part && <Button variant="plain" onClick={onUse}>{`Use “${part}”`}</Button>}
          <Button variant="plain" onClick={onShowFields}>
            Enter it in fields
          </Button>
        </InlineStack>
      </BlockStack>
    );
  }
  const isBlank = step.dose.kind === 'none' && step.sets.min === 1;
  return (
    <Text as="p" tone="subdued">
      {dose === null || isBlank
        ? 'For example: 20–30 s each side, twice · 5 slow breaths · until it softens'
        : `${describeDose(dose)}.`}
    </Text>
  );
}

/** Whether the text still says the step's dose. */
function isTextOf(text: string, step: DraftStep): boolean {
  const read = withDoseText(step, text, text);
  return JSON.stringify([read.dose, read.sets, read.side]) === JSON.stringify([step.dose, step.sets, step.side]);
}
