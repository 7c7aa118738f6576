/** A step's tools and their alternatives. */
import { BlockStack, Button, FormLayout, InlineStack } from '@shopify/polaris';

import { ProductField } from '~/products/product-field';

import { LIMITS } from '../../field-rules';
import { removed, replaced } from '~/ui/editor/list-edits';
import { LineField } from '../fields/fields';
import { useProblem } from '~/ui/editor/problems';
import type { DraftStep } from '../../schema';
import type { StepFieldsProps } from './step-fields-props';

type Tool = DraftStep['tools'][number];

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
            <ToolProduct
              path={`${toolPath}.product`}
              tool={tool}
              subject={tool.name.trim() || `tool ${i + 1}`}
              onChange={(part) => onChange({ ...step, tools: replaced(tools, i, { ...tool, ...part }) }, null)}
            />
            <LineField
              path={`${toolPath}.url`}
              label="Other store link"
              helpText="Optional. Where readers can get it elsewhere."
              placeholder="https://"
              maxLength={LIMITS.url}
              value={tool.url}
              onChange={(url) => set({ url }, 'url')}
            />
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

interface ToolProductProps {
  path: string;
  tool: Tool;
  subject: string;
  onChange: (part: Partial<Tool>) => void;
}

function ToolProduct({ path, tool, subject, onChange }: ToolProductProps) {
  return (
    <ProductField
      id={path}
      product={tool.product}
      subject={subject}
      helpText="Readers see its image and price, and can add it to their cart. Shopify asks for permission to read your products first."
      otherWay="You can still enter a link to a store."
      error={useProblem(path)}
      // A tool that has no name yet is named after its product.
      onChange={(product) =>
        onChange({ product: product?.id ?? null, name: tool.name.trim() === '' && product ? product.title : tool.name })
      }
    />
  );
}
