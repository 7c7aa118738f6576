/** What readers see at the end: a message and buttons. */
import { BlockStack, Button, Card, FormLayout, InlineStack, Select, Text } from '@shopify/polaris';

import { ProductField } from '~/products/product-field';

import { COMPLETION_ACTION_KINDS, type CompletionActionKind } from '../../contract';
import { LIMITS } from '../../field-rules';
import type { Draft } from '../../schema';
import { removed, replaced } from '~/ui/editor/list-edits';
import { LineField, LinesField, ProseField } from '../fields/fields';
import { useProblem } from '~/ui/editor/problems';

const LABELS: Record<CompletionActionKind, string> = {
  brief: 'Buyer’s Brief on the same page',
  product: 'Product',
  shop: 'Store',
  booking: 'Booking',
};

const OPTIONS = COMPLETION_ACTION_KINDS.map((kind) => ({ value: kind, label: LABELS[kind] }));

type Completion = Draft['completion'];
type Action = Completion['actions'][number];

const BLANK_ACTION: Action = { kind: 'brief', label: '', url: '', product: null, locations: [] };

interface CompletionCardProps {
  completion: Completion;
  onChange: (completion: Completion, field: string | null) => void;
}

export function CompletionCard({ completion, onChange }: CompletionCardProps) {
  const { message, actions } = completion;
  const setActions = (next: Action[], field: string | null = null) => onChange({ ...completion, actions: next }, field);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Completion
        </Text>
        <ProseField
          path="completion.message"
          label="Message"
          value={message}
          onChange={(next) => onChange({ ...completion, message: next }, 'completion.message')}
        />
        {actions.map((action, i) => (
          <ActionFields
            key={i}
            path={`completion.actions.${i}`}
            action={action}
            onChange={(next, field) => setActions(replaced(actions, i, next), field)}
            onRemove={() => setActions(removed(actions, i))}
          />
        ))}
        <InlineStack>
          <Button variant="plain" onClick={() => setActions([...actions, BLANK_ACTION])}>
            Add button
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

interface ActionFieldsProps {
  path: string;
  action: Action;
  onChange: (action: Action, field: string | null) => void;
  onRemove: () => void;
}

export function ActionFields({ path, action, onChange, onRemove }: ActionFieldsProps) {
  const productProblem = useProblem(`${path}.product`);
  return (
    <FormLayout>
      <FormLayout.Group>
        <Select
          label="Button goes to"
          id={`${path}.kind`}
          options={OPTIONS}
          value={action.kind}
          onChange={(kind: CompletionActionKind) => onChange(ofKind(action, kind), null)}
        />
        <LineField
          path={`${path}.label`}
          label="Button text"
          value={action.label}
          onChange={(label) => onChange({ ...action, label }, `${path}.label`)}
        />
        {action.kind !== 'brief' && action.product === null && (
          <LineField
            path={`${path}.url`}
            label="Link"
            placeholder={action.kind === 'product' ? '/products/… or https://' : undefined}
            maxLength={LIMITS.url}
            value={action.url}
            onChange={(url) => onChange({ ...action, url }, `${path}.url`)}
          />
        )}
      </FormLayout.Group>
      {action.kind === 'product' && (
        <ProductField
          id={`${path}.product`}
          product={action.product}
          subject={action.label.trim() || 'the button'}
          helpText="Readers see its image and price, and can add it to their cart. Shopify asks for permission to read your products first."
          otherWay="You can still enter a link."
          error={productProblem}
          onChange={(product) =>
            onChange({ ...action, product: product?.id ?? null, url: product ? '' : action.url }, null)
          }
        />
      )}
      {action.kind === 'booking' && (
        <LinesField
          path={`${path}.locations`}
          label="Locations"
          helpText="Optional. One per line."
          value={action.locations}
          onChange={(locations) => onChange({ ...action, locations }, `${path}.locations`)}
        />
      )}
      <InlineStack>
        <Button variant="plain" tone="critical" accessibilityLabel={`Remove button ${action.label}`} onClick={onRemove}>
          Remove button
        </Button>
      </InlineStack>
    </FormLayout>
  );
}

/** Changes a button's kind and clears fields that the new kind doesn't have. */
function ofKind(action: Action, kind: CompletionActionKind): Action {
  return {
    ...action,
    kind,
    url: kind === 'brief' ? '' : action.url,
    product: kind === 'product' ? action.product : null,
    locations: kind === 'booking' ? action.locations : [],
  };
}
