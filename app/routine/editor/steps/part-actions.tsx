/** Buttons that move, duplicate and remove a phase or step. */
import { Button, ButtonGroup } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, DuplicateIcon } from '@shopify/polaris-icons';

interface PartActionsProps {
  /** For screen readers, such as `Step 2, Pigeon`. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** -1 moves up, 1 moves down. */
  onMove: (offset: -1 | 1) => void;
  onDuplicate?: () => void;
  onRemove: () => void;
}

export function PartActions({ name, isFirst, isLast, onMove, onDuplicate, onRemove }: PartActionsProps) {
  return (
    <ButtonGroup gap="extraTight" noWrap>
      <Button
        variant="tertiary"
        icon={ArrowUpIcon}
        accessibilityLabel={`Move ${name} up`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        variant="tertiary"
        icon={ArrowDownIcon}
        accessibilityLabel={`Move ${name} down`}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      {onDuplicate && (
        <Button
          variant="tertiary"
          icon={DuplicateIcon}
          accessibilityLabel={`Duplicate ${name}`}
          onClick={onDuplicate}
        />
      )}
      <Button
        variant="tertiary"
        tone="critical"
        icon={DeleteIcon}
        accessibilityLabel={`Remove ${name}`}
        onClick={onRemove}
      />
    </ButtonGroup>
  );
}
