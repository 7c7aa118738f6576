/** The Brief's title, description and contents list. */
import { BlockStack, Card, Text, TextField } from '@shopify/polaris';

import type { CardProps } from './card-props';

export function OfferCard({ draft: { title, pitch, inside }, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Offer
          </Text>
          <Text as="p" tone="subdued">
            Shown below the article, in the email, and on the first page of the PDF.
          </Text>
        </BlockStack>
        <TextField
          id="title"
          label="Title"
          autoComplete="off"
          value={title}
          error={getError('title')}
          onChange={(value) => edit({ title: value })}
        />
        <TextField
          id="pitch"
          label="Description"
          helpText="One or two sentences."
          autoComplete="off"
          multiline={2}
          value={pitch}
          error={getError('pitch')}
          onChange={(value) => edit({ pitch: value })}
        />
        <TextField
          id="inside"
          label="What’s inside"
          helpText="One per line."
          autoComplete="off"
          multiline={4}
          value={inside}
          error={getError('inside')}
          onChange={(value) => edit({ inside: value })}
        />
      </BlockStack>
    </Card>
  );
}
