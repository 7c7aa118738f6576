/** One conflict: both values, of which one is chosen. */
import { BlockStack, RadioButton, Text } from '@shopify/polaris';

import type { Conflict, Side } from './merge-fields';

/** Says what a conflict is about, and what a side has. */
export interface ConflictWords {
  title: (conflict: Conflict) => string;
  side: (conflict: Conflict, side: Side) => string;
}

interface ConflictChoiceProps {
  conflict: Conflict;
  words: ConflictWords;
  /** The sides' names. */
  sides: Record<Side, string>;
  choice: Side | undefined;
  onChoose: (side: Side) => void;
}

export function ConflictChoice({ conflict, words, sides, choice, onChoose }: ConflictChoiceProps) {
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
      {/* A direct child, or it wouldn't name the group. */}
      <legend style={{ padding: 0 }}>
        <Text as="span" fontWeight="semibold" breakWord>
          {words.title(conflict)}
        </Text>
      </legend>
      <BlockStack gap="100">
        {(['mine', 'theirs'] as const).map((side) => (
          <RadioButton
            key={side}
            id={`${conflict.key}-${side}`}
            name={conflict.key}
            label={sides[side]}
            helpText={
              <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{words.side(conflict, side)}</span>
            }
            checked={choice === side}
            onChange={() => onChoose(side)}
          />
        ))}
      </BlockStack>
    </fieldset>
  );
}
