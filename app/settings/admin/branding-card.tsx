/** Logo and accent color, with a preview. */
import { BlockStack, Box, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import { useId } from 'react';

import { en } from '~/messages/en';
import { textColorOn } from '~/ui/color/text-color';

import { accentSchema, logoUrlSchema } from '../fields';
import type { CardProps } from './card-props';

export function BrandingCard({ draft: { accent, logoUrl }, edit, getError }: CardProps) {
  const pickerId = useId();
  const validAccent = accentSchema.safeParse(accent.trim()).data?.toLowerCase() ?? '#000000';
  const validLogoUrl = logoUrlSchema.safeParse(logoUrl.trim()).data ?? null;
  return (
    <Card>
      <BlockStack gap="400">
        <TextField
          label="Logo URL"
          helpText="Shown at the top of emails. Leave blank to show your store’s name."
          type="url"
          autoComplete="off"
          placeholder="https://"
          value={logoUrl}
          error={getError('logoUrl')}
          onChange={(value) => edit({ logoUrl: value })}
        />
        <TextField
          label="Accent color"
          helpText="For buttons and links."
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          value={accent}
          error={getError('accent')}
          onChange={(value) => edit({ accent: value })}
          connectedLeft={
            <input
              id={pickerId}
              type="color"
              aria-label="Choose accent color"
              value={validAccent}
              onChange={({ currentTarget }) => edit({ accent: currentTarget.value })}
              style={{ inlineSize: 44, blockSize: 32, padding: 2, cursor: 'pointer' }}
            />
          }
        />
        <EmailPreview accent={validAccent} logoUrl={validLogoUrl} />
      </BlockStack>
    </Card>
  );
}

function EmailPreview({ accent, logoUrl }: { accent: string; logoUrl: string | null }) {
  return (
    <BlockStack gap="200">
      <Text as="p" variant="bodySm" tone="subdued">
        Email preview
      </Text>
      <Box padding="400" borderWidth="025" borderColor="border" borderRadius="200" background="bg-surface">
        <BlockStack gap="300">
          {logoUrl ? (
            <img
              key={logoUrl}
              src={logoUrl}
              alt="Your logo"
              style={{ maxBlockSize: 48, maxInlineSize: '100%', objectFit: 'contain', alignSelf: 'flex-start' }}
            />
          ) : (
            <Text as="p" variant="headingMd">
              Your store’s name
            </Text>
          )}
          <Text as="p" variant="headingLg">
            Your Brief’s title
          </Text>
          <Text as="p">{en.briefEmail.greeting}</Text>
          <Text as="p">{en.briefEmail.body}</Text>
          <InlineStack>
            <span
              style={{
                padding: '10px 18px',
                borderRadius: 8,
                background: accent,
                color: textColorOn(accent),
                fontWeight: 600,
              }}
            >
              {en.briefEmail.button}
            </span>
          </InlineStack>
          <Text as="p" variant="headingSm">
            {en.briefEmail.inside}
          </Text>
        </BlockStack>
      </Box>
    </BlockStack>
  );
}
