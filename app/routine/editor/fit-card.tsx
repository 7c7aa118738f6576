/** "Is this for me?": the causes and signs that a reader can tell by, where the merchant names any. */
import { BlockStack, Card, FormLayout, Text } from '@shopify/polaris';

import type { Draft } from '../draft-schema';
import { LinesField } from './fields';
import { OptionalPart } from './optional-part';

type Fit = Draft['fit'];

interface FitCardProps {
  fit: Fit;
  onChange: (fit: Fit, field: string | null) => void;
}

export function FitCard({ fit, onChange }: FitCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Is this for me?
          </Text>
          <Text as="p" tone="subdued">
            Readers tick what they know of themselves. It stays on their page: neither you nor anybody else is told.
          </Text>
        </BlockStack>
        <OptionalPart
          name="causes and signs"
          title="Causes and signs"
          isThere={fit !== null}
          onAdd={() => onChange({ causes: [], signs: [] }, null)}
          onRemove={() => onChange(null, null)}
        >
          {fit && (
            <FormLayout>
              <LinesField
                path="fit.causes"
                label="Causes"
                helpText="Why it comes to this, such as “Long sitting”; one a line."
                value={fit.causes}
                onChange={(causes) => onChange({ ...fit, causes }, 'fit.causes')}
              />
              <LinesField
                path="fit.signs"
                label="Signs"
                helpText="What it feels like, also what people miss, such as “Shallow breathing”; one a line."
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
