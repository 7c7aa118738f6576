import { BlockStack, Card, Text, TextField } from '@shopify/polaris';

import type { CardProps } from './card-props';

/** The link for readers who'd rather buy from another store. */
export function OtherStoreCard({ draft: { alternative }, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Other store link
        </Text>
        <TextField
          id="alternative.label"
          label="Link text"
          helpText="Leave both fields blank to hide the link."
          autoComplete="off"
          value={alternative.label}
          error={getError('alternative.label')}
          onChange={(label) => edit({ alternative: { ...alternative, label } })}
        />
        <TextField
          id="alternative.url"
          label="URL"
          type="url"
          autoComplete="off"
          placeholder="https://"
          value={alternative.url}
          error={getError('alternative.url')}
          onChange={(url) => edit({ alternative: { ...alternative, url } })}
        />
      </BlockStack>
    </Card>
  );
}
