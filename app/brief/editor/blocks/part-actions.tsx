/** Moves, duplicates and deletes a section or a block. */
import { Button, ButtonGroup } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, DuplicateIcon } from '@shopify/polaris-icons';

import { inserted, moved, removed } from '~/ui/editor/list-edits';

interface PartActionsProps<Part> {
  /** For screen readers, such as `section 2`. */
  name: string;
  parts: Part[];
  index: number;
  /** The same with an ID of its own. */
  copy: (part: Part) => Part;
  max: number;
  onChange: (parts: Part[]) => void;
}

export function PartActions<Part>({ name, parts, index, copy, max, onChange }: PartActionsProps<Part>) {
  return (
    <ButtonGroup variant="segmented">
      <Button
        icon={ArrowUpIcon}
        accessibilityLabel={`Move ${name} up`}
        disabled={index === 0}
        onClick={() => onChange(moved(parts, index, index - 1))}
      />
      <Button
        icon={ArrowDownIcon}
        accessibilityLabel={`Move ${name} down`}
        disabled={index === parts.length - 1}
        onClick={() => onChange(moved(parts, index, index + 1))}
      />
      <Button
        icon={DuplicateIcon}
        accessibilityLabel={`Duplicate ${name}`}
        disabled={parts.length >= max}
        onClick={() => {
          const part = parts[index];
          if (part !== undefined) onChange(inserted(parts, index + 1, copy(part)));
        }}
      />
      <Button
        icon={DeleteIcon}
        accessibilityLabel={`Delete ${name}`}
        disabled={parts.length === 1}
        onClick={() => onChange(removed(parts, index))}
      />
    </ButtonGroup>
  );
}
