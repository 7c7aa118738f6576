import { BlockStack, Card, Link, Text, TextField } from '@shopify/polaris';

import type { CardProps } from './card-props';

export function ConsentCard({ draft: { consent, marketingConsent }, edit, getError }: CardProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Consent
        </Text>
        <TextField
          id="consent"
          label="Consent text"
          helpText="What readers agree to by requesting the Brief. Shown next to the button, and saved word for word with each request."
          autoComplete="off"
          multiline={4}
          value={consent}
          error={getError('consent')}
          onChange={(value) => edit({ consent: value })}
        />
        <TextField
          id="marketingConsent"
          label="Marketing consent text"
          helpText={
            <>
              For the optional checkbox that you can turn on in <Link url="/app/settings">Settings</Link>. Leave blank
              to use our text, translated into 10 languages.
            </>
          }
          autoComplete="off"
          multiline={4}
          value={marketingConsent}
          error={getError('marketingConsent')}
          onChange={(value) => edit({ marketingConsent: value })}
        />
      </BlockStack>
    </Card>
  );
}
