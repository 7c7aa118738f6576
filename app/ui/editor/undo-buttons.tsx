import { Button, ButtonGroup } from '@shopify/polaris';
import { RedoIcon, UndoIcon } from '@shopify/polaris-icons';

interface UndoButtonsProps {
  /** Null if there's nothing to undo. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

export function UndoButtons({ undo, redo }: UndoButtonsProps) {
  return (
    <ButtonGroup gap="extraTight" noWrap>
      <Button
        variant="tertiary"
        icon={UndoIcon}
        accessibilityLabel="Undo"
        disabled={!undo}
        onClick={undo ?? undefined}
      />
      <Button
        variant="tertiary"
        icon={RedoIcon}
        accessibilityLabel="Redo"
        disabled={!redo}
        onClick={redo ?? undefined}
      />
    </ButtonGroup>
  );
}
