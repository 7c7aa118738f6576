/** What readers agree to, and where else they may buy. */
import { BlockStack, Card, Text, TextField } from '@shopify/polaris';

import type { CardProps } from './offer-card';

export function TermsCard({ draft: { consent, alternative }, edit, errorAt }: CardProps) {
  return (
    <BlockStack gap="400">
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Consent
          </Text>
          <TextField
            label="What readers agree to"
            helpText="Shown beside the button, and kept word for word with each request."
            autoComplete="off"
            multiline={4}
            value={consent}
            error={errorAt('consent')}
            onChange={(value) => edit({ consent: value })}
          />
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Buying elsewhere
          </Text>
          <TextField
            label="What the link says"
            helpText="Leave both fields empty for no link."
            autoComplete="off"
            value={alternative.label}
            error={errorAt('alternative.label')}
            onChange={(label) => edit({ alternative: { ...alternative, label } })}
          />
          <TextField
            label="Where it leads"
            type="url"
            autoComplete="off"
            placeholder="https://"
            value={alternative.url}
            error={errorAt('alternative.url')}
            onChange={(url) => edit({ alternative: { ...alternative, url } })}
          />
        </BlockStack>
      </Card>
    </BlockStack>
  );
}
