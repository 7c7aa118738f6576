import { BlockStack, Card, Text, TextField } from '@shopify/polaris';

import type { CardProps } from './card-props';

export function ConsentCard({ draft: { consent }, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Consent
        </Text>
        <TextField
          label="Consent text"
          helpText="Shown next to the button, and saved word for word with each request."
          autoComplete="off"
          multiline={4}
          value={consent}
          error={getError('consent')}
          onChange={(value) => edit({ consent: value })}
        />
      </BlockStack>
    </Card>
  );
}
