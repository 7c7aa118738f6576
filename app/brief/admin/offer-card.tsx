/** What the block on the article says about the Brief. */
import { BlockStack, Card, Text, TextField } from '@shopify/polaris';

import type { BriefDraft } from '../document/draft';

export interface CardProps {
  draft: BriefDraft;
  edit: (changes: Partial<BriefDraft>) => void;
  /** What is wrong with a field, by its name. */
  errorAt: (field: string) => string | undefined;
}

export function OfferCard({ draft: { title, pitch, inside }, edit, errorAt }: CardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            The offer
          </Text>
          <Text as="p" tone="subdued">
            What readers see below the article, in the e-mail, and on the first page of the PDF.
          </Text>
        </BlockStack>
        <TextField
          label="Title"
          autoComplete="off"
          value={title}
          error={errorAt('title')}
          onChange={(value) => edit({ title: value })}
        />
        <TextField
          label="Why to ask for it"
          helpText="A sentence or two."
          autoComplete="off"
          multiline={2}
          value={pitch}
          error={errorAt('pitch')}
          onChange={(value) => edit({ pitch: value })}
        />
        <TextField
          label="What is inside"
          helpText="A line each."
          autoComplete="off"
          multiline={4}
          value={inside}
          error={errorAt('inside')}
          onChange={(value) => edit({ inside: value })}
        />
      </BlockStack>
    </Card>
  );
}
