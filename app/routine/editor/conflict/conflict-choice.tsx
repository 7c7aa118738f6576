/** One conflict: both values, of which one is chosen. */
import { BlockStack, RadioButton, Text } from '@shopify/polaris';

import type { Edits } from '../../versions/merge';
import type { Conflict, Side } from '../../versions/merge-parts';
import { conflictTitle, sideText } from './conflict-words';

interface ConflictChoiceProps {
  conflict: Conflict;
  edits: Edits;
  choice: Side | undefined;
  onChoose: (side: Side) => void;
}

const LABELS: Record<Side, string> = { mine: 'Yours', theirs: 'Theirs' };

export function ConflictChoice({ conflict, edits, choice, onChoose }: ConflictChoiceProps) {
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
      {/* A direct child, or it wouldn't name the group. */}
      <legend style={{ padding: 0 }}>
        <Text as="span" fontWeight="semibold" breakWord>
          {conflictTitle(conflict, edits)}
        </Text>
      </legend>
      <BlockStack gap="100">
        {(['mine', 'theirs'] as const).map((side) => (
          <RadioButton
            key={side}
            id={`${conflict.key}-${side}`}
            name={conflict.key}
            label={LABELS[side]}
            helpText={
              <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {sideText(conflict, side, edits)}
              </span>
            }
            checked={choice === side}
            onChange={() => onChoose(side)}
          />
        ))}
      </BlockStack>
    </fieldset>
  );
}
