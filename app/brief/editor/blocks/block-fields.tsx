/** A block of a section: its fields, and what can be done with it. */
import { BlockStack, InlineStack, Text, TextField } from '@shopify/polaris';

import { GUIDE_LIMITS } from '../../guide-limits';
import { type BlockDraft, copyOfBlock } from './block-draft';
import { replaced } from '~/ui/editor/list-edits';
import { ImageFields } from './image-fields';
import { PartActions } from './part-actions';
import { TableFields } from './table-fields';

export const BLOCK_NAMES: Record<BlockDraft['kind'], string> = {
  ...{ text: 'Text', table: 'Table', checklist: 'Checklist', image: 'Image' },
};

interface BlockFieldsProps {
  blocks: BlockDraft[];
  index: number;
  /** Of its section, such as `sections.0`, and in words, such as `section 1`. */
  path: string;
  section: string;
  onChange: (blocks: BlockDraft[]) => void;
  getError: (field: string) => string | undefined;
  /** What may be wrong with a field, though it can be published. */
  getWarning: (field: string) => string | undefined;
}

export function BlockFields(props: BlockFieldsProps) {
  const { blocks, index, path, section, onChange, getError, getWarning } = props;
  const block = blocks[index];
  if (!block) return null;
  const own = `${path}.blocks.${index}`;
  const warning = ['header', 'alt'].map((field) => getWarning(`${own}.${field}`)).find((each) => each !== undefined);
  const update = (changed: BlockDraft) => onChange(replaced(blocks, index, changed));
  return (
    <BlockStack gap="150">
      {blocks.length > 1 || block.kind !== 'text' ? (
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h4" variant="bodyMd" tone="subdued">
            {BLOCK_NAMES[block.kind]}
          </Text>
          <PartActions
            name={`block ${index + 1} of ${section}`}
            parts={blocks}
            index={index}
            copy={copyOfBlock}
            max={GUIDE_LIMITS.blocks}
            onChange={onChange}
          />
        </InlineStack>
      ) : null}
      <Fields block={block} path={own} onChange={update} getError={getError} />
      {warning && (
        <Text as="p" tone="caution">
          {warning}
        </Text>
      )}
    </BlockStack>
  );
}

interface FieldsProps {
  block: BlockDraft;
  path: string;
  onChange: (block: BlockDraft) => void;
  getError: (field: string) => string | undefined;
}

function Fields({ block, path, onChange, getError }: FieldsProps) {
  switch (block.kind) {
    case 'text':
      return (
        <TextField
          id={`${path}.text`}
          label="Text"
          labelHidden
          helpText="Leave a blank line between paragraphs."
          autoComplete="off"
          multiline={5}
          value={block.text}
          error={getError(`${path}.text`)}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'checklist':
      return (
        <TextField
          id={`${path}.items`}
          label="Checklist"
          labelHidden
          helpText="One line per box."
          autoComplete="off"
          multiline={4}
          value={block.items}
          error={getError(`${path}.items`)}
          onChange={(items) => onChange({ ...block, items })}
        />
      );
    case 'table':
      return <TableFields table={block} path={path} onChange={onChange} getError={getError} />;
    case 'image':
      return <ImageFields image={block} path={path} onChange={onChange} getError={getError} />;
  }
}
