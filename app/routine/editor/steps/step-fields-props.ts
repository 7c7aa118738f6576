import type { DraftStep } from '../../schema';

export interface StepFieldsProps {
  /** `phases.0.steps.2` */
  path: string;
  step: DraftStep;
  /** `field` is the path of the field being typed into, or null for other edits. */
  onChange: (step: DraftStep, field: string | null) => void;
}
