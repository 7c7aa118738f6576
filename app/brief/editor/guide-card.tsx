/** The guide's text, in sections of blocks. */
import { BlockStack, Box, Button, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import { PlusIcon } from '@shopify/polaris-icons';

import { GUIDE_LIMITS } from '../guide-limits';
import { guideWarnings } from '../warnings';
import { AddBlock } from './blocks/add-block';
import { type SectionDraft, blankSection, copyOfSection } from './blocks/block-draft';
import { BlockFields } from './blocks/block-fields';
import { replaced } from '~/ui/editor/list-edits';
import { PartActions } from './blocks/part-actions';
import { toSection } from './form-values';

interface GuideCardProps {
  sections: SectionDraft[];
  onChange: (sections: SectionDraft[]) => void;
  getError: (field: string) => string | undefined;
  /** Whether readers get a PDF generated from this text. */
  isPrinted: boolean;
}

export function GuideCard({ sections, onChange, getError, isPrinted }: GuideCardProps) {
  const warnings = guideWarnings(sections.map(toSection));
  const getWarning = (field: string) => warnings.find(({ path }) => path === field)?.message;
  return (
    <Card>
      <BlockStack gap="500">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Guide
          </Text>
          <Text as="p" tone="subdued">
            {isPrinted
              ? 'The PDF is generated from these sections.'
              : 'Optional. Readers get the PDF you selected instead of these sections.'}
          </Text>
        </BlockStack>
        {sections.map((section, index) => (
          <SectionFields
            key={section.id}
            sections={sections}
            index={index}
            onChange={onChange}
            getError={getError}
            getWarning={getWarning}
          />
        ))}
        {getError('sections') && (
          <Text as="p" tone="critical">
            {getError('sections')}
          </Text>
        )}
        <Box>
          <Button
            icon={PlusIcon}
            disabled={sections.length >= GUIDE_LIMITS.sections}
            onClick={() => onChange([...sections, blankSection()])}
          >
            Add section
          </Button>
        </Box>
      </BlockStack>
    </Card>
  );
}

interface SectionFieldsProps {
  sections: SectionDraft[];
  index: number;
  onChange: (sections: SectionDraft[]) => void;
  getError: (field: string) => string | undefined;
  getWarning: (field: string) => string | undefined;
}

function SectionFields({ sections, index, onChange, getError, getWarning }: SectionFieldsProps) {
  const section = sections[index];
  if (!section) return null;
  const { heading, blocks } = section;
  const name = `section ${index + 1}`;
  const path = `sections.${index}`;
  const update = (changes: Partial<SectionDraft>) => onChange(replaced(sections, index, { ...section, ...changes }));
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center">
        <Text as="h3" variant="headingSm">
          Section {index + 1}
        </Text>
        <PartActions
          name={name}
          parts={sections}
          index={index}
          copy={copyOfSection}
          max={GUIDE_LIMITS.sections}
          onChange={onChange}
        />
      </InlineStack>
      <TextField
        id={`${path}.heading`}
        label="Heading"
        autoComplete="off"
        value={heading}
        error={getError(`${path}.heading`)}
        onChange={(value) => update({ heading: value })}
      />
      {blocks.map((block, position) => (
        <BlockFields
          key={block.id}
          blocks={blocks}
          index={position}
          path={path}
          section={name}
          onChange={(changed) => update({ blocks: changed })}
          getError={getError}
          getWarning={getWarning}
        />
      ))}
      <Box>
        <AddBlock
          section={name}
          isFull={blocks.length >= GUIDE_LIMITS.blocks}
          onAdd={(block) => update({ blocks: [...blocks, block] })}
        />
      </Box>
    </BlockStack>
  );
}
