/** A collapsible step. */
import { Badge, Box, Button, InlineStack, Text } from '@shopify/polaris';
import { ChevronDownIcon, ChevronRightIcon } from '@shopify/polaris-icons';

import { PartActions } from './part-actions';
import { useProblemCount } from '../fields/problems';
import { StepFields } from './step-fields';
import type { StepFieldsProps } from './step-fields-props';
import { stepSummary } from '../labels';

interface StepCardProps extends StepFieldsProps {
  /** From 0. */
  index: number;
  isLast: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (offset: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

export function StepCard({ index, isLast, isOpen, onToggle, onMove, onDuplicate, onRemove, ...fields }: StepCardProps) {
  const { path, step } = fields;
  const problems = useProblemCount(path);
  const title = step.title.trim() || 'Untitled step';
  const name = `Step ${index + 1}, ${title}`;
  const fieldsId = `${path}.fields`;
  return (
    <Box borderBlockStartWidth="025" borderColor="border" paddingBlock="300">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <InlineStack align="start" gap="200" blockAlign="center">
          <Button
            variant="monochromePlain"
            textAlign="left"
            icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
            ariaExpanded={isOpen}
            ariaControls={fieldsId}
            onClick={onToggle}
          >
            {`${index + 1}. ${title}`}
          </Button>
          <Text as="span" tone="subdued">
            {stepSummary(step)}
          </Text>
          {problems > 0 && <Badge tone="critical">{problems === 1 ? '1 problem' : `${problems} problems`}</Badge>}
        </InlineStack>
        <PartActions
          name={name}
          isFirst={index === 0}
          isLast={isLast}
          onMove={onMove}
          onDuplicate={onDuplicate}
          onRemove={onRemove}
        />
      </InlineStack>
      <div id={fieldsId} hidden={!isOpen} role="group" aria-label={name}>
        {isOpen && (
          <Box paddingBlockStart="300" paddingInlineStart={{ xs: '0', md: '600' }}>
            <StepFields {...fields} />
          </Box>
        )}
      </div>
    </Box>
  );
}
