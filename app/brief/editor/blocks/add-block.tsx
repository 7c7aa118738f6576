/** Adds a block at the end of a section. */
import { ActionList, Button, Popover } from '@shopify/polaris';
import { ImageIcon, LayoutColumns3Icon, ListBulletedIcon, PlusIcon, TextIcon } from '@shopify/polaris-icons';
import { useState } from 'react';

import { type BlockDraft, blankBlock } from './block-draft';

const KINDS = [
  { kind: 'text', content: 'Text', icon: TextIcon },
  { kind: 'table', content: 'Table', icon: LayoutColumns3Icon },
  { kind: 'checklist', content: 'Checklist', icon: ListBulletedIcon },
  { kind: 'image', content: 'Image', icon: ImageIcon },
] as const;

interface AddBlockProps {
  /** Such as `section 2`. */
  section: string;
  isFull: boolean;
  onAdd: (block: BlockDraft) => void;
}

export function AddBlock({ section, isFull, onAdd }: AddBlockProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const activator = (
    <Button
      icon={PlusIcon}
      disclosure
      disabled={isFull}
      accessibilityLabel={`Add block to ${section}`}
      onClick={() => setIsOpen(!isOpen)}
    >
      Add block
    </Button>
  );
  return (
    <Popover active={isOpen} activator={activator} autofocusTarget="first-node" onClose={close}>
      <ActionList
        actionRole="menuitem"
        items={KINDS.map(({ kind, content, icon }) => ({
          ...{ content, icon },
          onAction: () => {
            onAdd(blankBlock(kind));
            close();
          },
        }))}
      />
    </Popover>
  );
}
