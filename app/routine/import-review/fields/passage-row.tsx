/** A passage that no field came from: it's put into a field, or dismissed. */
import { Badge, Select } from '@shopify/polaris';
import { memo, useId, useState } from 'react';

import type { Quote } from '../../import/contract';
import { passageKey } from '../state/passages';
import { type StepChoice, TARGETS } from '../state/passage-targets';

interface PassageRowProps {
  passage: Quote;
  /** What it's used as, "dismissed", or null. */
  use: string | null;
  isCurrent: boolean;
  /** The step that it's in or behind. */
  nearest: StepChoice | null;
  steps: readonly StepChoice[];
  /** Puts it into the field at a path. Says whether it fits. */
  onUse: (passage: Quote, path: string) => boolean;
  onDismiss: (passage: Quote) => void;
}

/** Characters that are shown. */
const SHOWN = 400;

export const PassageRow = memo(function PassageRow(props: PassageRowProps) {
  const { passage, use, isCurrent, nearest, steps, onUse, onDismiss } = props;
  const [target, setTarget] = useState('');
  const [stepPath, setStepPath] = useState(nearest?.path ?? '');
  const [isTooLong, setIsTooLong] = useState(false);
  const id = useId();
  const { quote } = passage;
  const key = passageKey(passage);
  const text = quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote;
  const choice = TARGETS.find(({ value }) => value === target);
  const tabIndex = isCurrent ? 0 : -1;
  const path = choice?.isInStep ? `${stepPath}.${target}` : target;
  return (
    <li className="review-row" data-decision={use ?? undefined} data-target={key}>
      <div
        role="group"
        aria-label={`Not placed: ${text}${use === null ? '' : `. ${use}`}`}
        tabIndex={tabIndex}
        data-row={key}
        className="review-focus"
      >
        <p className="review-value">{text}</p>
        {use !== null ? (
          <Badge tone={use === 'Dismissed' ? undefined : 'success'}>{use}</Badge>
        ) : (
          <div className="review-use" data-current={isCurrent || undefined}>
            <Select
              id={`${id}-as`}
              label="Use as"
              labelInline
              options={[
                { value: '', label: 'Choose…' },
                ...TARGETS.filter(({ isInStep }) => !isInStep || steps.length > 0),
              ]}
              value={target}
              onChange={setTarget}
            />
            {choice?.isInStep && (
              <Select
                id={`${id}-step`}
                label="Step"
                labelHidden
                options={steps.map((step) => ({ value: step.path, label: step.label }))}
                value={stepPath}
                onChange={setStepPath}
              />
            )}
            {choice && (
              <button type="button" className="review-button" onClick={() => setIsTooLong(!onUse(passage, path))}>
                Use
              </button>
            )}
            <button
              type="button"
              className="review-button"
              aria-keyshortcuts="r"
              tabIndex={tabIndex}
              onClick={() => onDismiss(passage)}
            >
              Dismiss
            </button>
            {isTooLong && (
              <p className="review-problem" role="alert">
                It doesn’t fit in this field. Copy the part that you need.
              </p>
            )}
          </div>
        )}
      </div>
    </li>
  );
});
