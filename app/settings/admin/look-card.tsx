/** What e-mails and the PDF look like, with a preview. */
import { BlockStack, Box, Card, InlineStack, Text, TextField } from '@shopify/polaris';
import { useId } from 'react';

import { settingsSchema } from '../schema';
import type { CardProps } from './sign-up-cards';
import { textColorOn } from './text-color';

export function LookCard({ draft: { accent, logoUrl }, edit, errorAt }: CardProps) {
  const pickerId = useId();
  const shown = colorOf(accent);
  return (
    <Card>
      <BlockStack gap="400">
        <TextField
          label="Address of your logo"
          helpText="A picture at the top of e-mails, from https:// on. Leave it empty to have your shop’s name there."
          type="url"
          autoComplete="off"
          placeholder="https://"
          value={logoUrl}
          error={errorAt('logoUrl')}
          onChange={(value) => edit({ logoUrl: value })}
        />
        <TextField
          label="Accent color"
          helpText="Of buttons and headings."
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          value={accent}
          error={errorAt('accent')}
          onChange={(value) => edit({ accent: value })}
          connectedLeft={
            <input
              id={pickerId}
              type="color"
              aria-label="Choose the accent color"
              value={shown}
              onChange={({ currentTarget }) => edit({ accent: currentTarget.value })}
              style={{ inlineSize: 44, blockSize: 32, padding: 2, cursor: 'pointer' }}
            />
          }
        />
        <Preview accent={shown} logoUrl={settingsSchema.shape.logoUrl.safeParse(logoUrl.trim()).data ?? null} />
      </BlockStack>
    </Card>
  );
}

/** The color field takes only a whole color. */
function colorOf(typed: string): string {
  return settingsSchema.shape.accent.safeParse(typed.trim()).data?.toLowerCase() ?? '#000000';
}

function Preview({ accent, logoUrl }: { accent: string; logoUrl: string | null }) {
  return (
    <BlockStack gap="200">
      <Text as="p" variant="bodySm" tone="subdued">
        How an e-mail begins
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
              Your shop’s name
            </Text>
          )}
          <p style={{ color: accent, fontSize: 18, fontWeight: 650 }}>Here is your guide</p>
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
              Download the PDF
            </span>
          </InlineStack>
        </BlockStack>
      </Box>
    </BlockStack>
  );
}
