/** The guide's text, in sections. */
import { BlockStack, Box, Button, ButtonGroup, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, PlusIcon } from '@shopify/polaris-icons';

import type { BriefDraft } from './form-values';

type Sections = BriefDraft['sections'];

interface GuideCardProps {
  sections: Sections;
  onChange: (sections: Sections) => void;
  getError: (field: string) => string | undefined;
  /** Whether readers get a PDF generated from this text. */
  isPrinted: boolean;
}

export function GuideCard({ sections, onChange, getError, isPrinted }: GuideCardProps) {
  const update = (index: number, changes: Partial<Sections[number]>) =>
    onChange(sections.map((section, other) => (other === index ? { ...section, ...changes } : section)));
  return (
    <Card>
      <BlockStack gap="500">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Guide
          </Text>
          <Text as="p" tone="subdued">
            {isPrinted
              ? 'The PDF is generated from this text. Leave a blank line between paragraphs.'
              : 'Optional. Readers get the PDF you selected instead of this text.'}
          </Text>
        </BlockStack>
        {sections.map(({ heading, text }, index) => (
          <BlockStack key={index} gap="300">
            <SectionHeader sections={sections} index={index} onChange={onChange} />
            <TextField
              label="Heading"
              autoComplete="off"
              value={heading}
              error={getError(`sections.${index}.heading`)}
              onChange={(value) => update(index, { heading: value })}
            />
            <TextField
              label="Text"
              autoComplete="off"
              multiline={5}
              value={text}
              error={getError(`sections.${index}.text`)}
              onChange={(value) => update(index, { text: value })}
            />
          </BlockStack>
        ))}
        {getError('sections') && (
          <Text as="p" tone="critical">
            {getError('sections')}
          </Text>
        )}
        <Box>
          <Button icon={PlusIcon} onClick={() => onChange([...sections, { heading: '', text: '' }])}>
            Add section
          </Button>
        </Box>
      </BlockStack>
    </Card>
  );
}

interface SectionHeaderProps {
  sections: Sections;
  index: number;
  onChange: (sections: Sections) => void;
}

function SectionHeader({ sections, index, onChange }: SectionHeaderProps) {
  const name = `section ${index + 1}`;
  const others = sections.filter((_, other) => other !== index);
  const move = (to: number) => {
    const section = sections[index];
    if (section) onChange([...others.slice(0, to), section, ...others.slice(to)]);
  };
  return (
    <InlineStack align="space-between" blockAlign="center">
      <Text as="h3" variant="headingSm">
        Section {index + 1}
      </Text>
      <ButtonGroup variant="segmented">
        <Button
          icon={ArrowUpIcon}
          accessibilityLabel={`Move ${name} up`}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        />
        <Button
          icon={ArrowDownIcon}
          accessibilityLabel={`Move ${name} down`}
          disabled={index === sections.length - 1}
          onClick={() => move(index + 1)}
        />
        <Button
          icon={DeleteIcon}
          accessibilityLabel={`Delete ${name}`}
          disabled={sections.length === 1}
          onClick={() => onChange(others)}
        />
      </ButtonGroup>
    </InlineStack>
  );
}
