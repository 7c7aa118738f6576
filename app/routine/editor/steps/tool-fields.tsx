/** A step's tools and their alternatives. */
import { BlockStack, Button, FormLayout, InlineStack } from '@shopify/polaris';

import { removed, replaced } from '../fields/list-edits';
import { LineField } from '../fields/fields';
import type { StepFieldsProps } from './step-fields-props';

export function ToolFields({ path, step, onChange }: StepFieldsProps) {
  const { tools } = step;
  return (
    <BlockStack gap="300">
      {tools.map((tool, i) => {
        const toolPath = `${path}.tools.${i}`;
        const set = (part: Partial<typeof tool>, field: string) =>
          onChange({ ...step, tools: replaced(tools, i, { ...tool, ...part }) }, `${toolPath}.${field}`);
        return (
          <BlockStack key={i} gap="200">
            <FormLayout>
              <FormLayout.Group>
                <LineField
                  path={`${toolPath}.name`}
                  label="Tool"
                  value={tool.name}
                  onChange={(name) => set({ name }, 'name')}
                />
                <LineField
                  path={`${toolPath}.alternative`}
                  label="Alternative"
                  value={tool.alternative}
                  onChange={(alternative) => set({ alternative }, 'alternative')}
                />
              </FormLayout.Group>
            </FormLayout>
            <InlineStack>
              <Button
                variant="plain"
                tone="critical"
                accessibilityLabel={`Remove tool ${i + 1}, ${tool.name}`}
                onClick={() => onChange({ ...step, tools: removed(tools, i) }, null)}
              >
                Remove tool
              </Button>
            </InlineStack>
          </BlockStack>
        );
      })}
      <InlineStack>
        <Button
          variant="plain"
          onClick={() =>
            onChange({ ...step, tools: [...tools, { name: '', alternative: '', product: null, url: '' }] }, null)
          }
        >
          Add tool
        </Button>
      </InlineStack>
    </BlockStack>
  );
}
