/** The guide's own text, section by section. */
import { BlockStack, Box, Button, ButtonGroup, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import { ArrowDownIcon, ArrowUpIcon, DeleteIcon, PlusIcon } from '@shopify/polaris-icons';

import type { BriefDraft } from '../document/draft';

type Sections = BriefDraft['sections'];

interface GuideCardProps {
  sections: Sections;
  onChange: (sections: Sections) => void;
  errorAt: (field: string) => string | undefined;
  /** Whether the PDF that readers get is made from it. */
  isPrinted: boolean;
}

export function GuideCard({ sections, onChange, errorAt, isPrinted }: GuideCardProps) {
  const replace = (index: number, changes: Partial<Sections[number]>) =>
    onChange(sections.map((section, at) => (at === index ? { ...section, ...changes } : section)));
  return (
    <Card>
      <BlockStack gap="500">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            The guide
          </Text>
          <Text as="p" tone="subdued">
            {isPrinted
              ? 'The PDF is made from this each time you save. An empty line begins a new paragraph.'
              : 'Readers get the PDF that you chose instead. You may leave this empty.'}
          </Text>
        </BlockStack>
        {sections.map(({ heading, text }, index) => (
          <BlockStack key={index} gap="300">
            <SectionHeader sections={sections} index={index} onChange={onChange} />
            <TextField
              label="Heading"
              autoComplete="off"
              value={heading}
              error={errorAt(`sections.${index}.heading`)}
              onChange={(value) => replace(index, { heading: value })}
            />
            <TextField
              label="Text"
              autoComplete="off"
              multiline={5}
              value={text}
              error={errorAt(`sections.${index}.text`)}
              onChange={(value) => replace(index, { text: value })}
            />
          </BlockStack>
        ))}
        {errorAt('sections') && (
          <Text as="p" tone="critical">
            {errorAt('sections')}
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

function SectionHeader({
  sections,
  index,
  onChange,
}: {
  sections: Sections;
  index: number;
  onChange: (sections: Sections) => void;
}) {
  const name = `section ${index + 1}`;
  const move = (to: number) => {
    const rest = sections.filter((_, at) => at !== index);
    const section = sections[index];
    if (section) onChange([...rest.slice(0, to), section, ...rest.slice(to)]);
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
          onClick={() => onChange(sections.filter((_, at) => at !== index))}
        />
      </ButtonGroup>
    </InlineStack>
  );
}
