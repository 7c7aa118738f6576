/** The self-check: causes and signs that readers can check. */
import { BlockStack, Card, FormLayout, Text } from '@shopify/polaris';

import type { Draft } from '../../schema';
import { LinesField } from '../fields/fields';
import { OptionalPart } from '../fields/optional-part';

type Fit = Draft['fit'];

interface SelfCheckCardProps {
  fit: Fit;
  onChange: (fit: Fit, field: string | null) => void;
}

export function SelfCheckCard({ fit, onChange }: SelfCheckCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Self-check
          </Text>
          <Text as="p" tone="subdued">
            Readers check what applies. Answers stay on their device.
          </Text>
        </BlockStack>
        <OptionalPart
          name="causes and signs"
          title="Causes and signs"
          isAdded={fit !== null}
          onAdd={() => onChange({ causes: [], signs: [] }, null)}
          onRemove={() => onChange(null, null)}
        >
          {fit && (
            <FormLayout>
              <LinesField
                path="fit.causes"
                label="Causes"
                helpText="Why it happens, such as “Long sitting”. One per line."
                value={fit.causes}
                onChange={(causes) => onChange({ ...fit, causes }, 'fit.causes')}
              />
              <LinesField
                path="fit.signs"
                label="Signs"
                helpText="How it feels, such as “Shallow breathing”. One per line."
                value={fit.signs}
                onChange={(signs) => onChange({ ...fit, signs }, 'fit.signs')}
              />
            </FormLayout>
          )}
        </OptionalPart>
      </BlockStack>
    </Card>
  );
}
