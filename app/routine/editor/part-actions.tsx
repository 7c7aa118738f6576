/** The buttons that move, copy and remove a phase or a step. Their labels name the part. */
import { Button, ButtonGroup } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, DuplicateIcon } from '@shopify/polaris-icons';

interface PartActionsProps {
  /** What the part is called, in the buttons' labels: `Step 2, Pigeon`. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** By one place: -1 up, 1 down. */
  onMove: (by: -1 | 1) => void;
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
