/** One text next to its original. */
import { Badge, BlockStack, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { memo } from 'react';

import type { ResolvedText, ShopLanguage } from '../contract';
import { localeDirection } from '../locales';

/** How texts are called whose outdated translation isn't shown. */
export interface ExactWords {
  /** Marks them. */
  badge: string;
  /** What happens if they're outdated. */
  help: string;
}

interface TextRowProps {
  text: ResolvedText;
  primary: ShopLanguage;
  language: ShopLanguage;
  /** Stays the same. */
  exact: ExactWords;
  /** Stays the same. */
  onChange: (text: ResolvedText, translation: string) => void;
  /** What's wrong with it, or who changed it meanwhile; null if nothing. */
  problem: string | null;
}

export const TextRow = memo(function TextRow(props: TextRowProps) {
  const { text, primary, language, exact, onChange, problem } = props;
  const { path, label, group, original, status, translation, translatedFrom, isSafety, isLong, max } = text;
  return (
    <div className="translation-row" data-path={path} data-status={status}>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" variant="bodySm" tone="subdued">
            {label}
          </Text>
          {status === 'missing' && <Badge tone="attention">Missing</Badge>}
          {status === 'outdated' && <Badge tone="warning">Outdated</Badge>}
          {isSafety && <Badge tone="info">{exact.badge}</Badge>}
        </InlineStack>
        <p className="translation-original" lang={primary.locale} dir={localeDirection(primary.locale)}>
          {original}
        </p>
        {translatedFrom !== null && (
          <details className="translation-earlier">
            <summary>Translated from an earlier text</summary>
            <p lang={primary.locale} dir={localeDirection(primary.locale)}>
              {translatedFrom}
            </p>
          </details>
        )}
      </BlockStack>
      <BlockStack gap="100" inlineAlign="stretch">
        <div lang={language.locale} dir={localeDirection(language.locale)}>
          <TextField
            label={`${group}, ${label}, in ${language.name}`}
            labelHidden
            value={translation}
            onChange={(value) => onChange(text, isLong ? value : value.replace(/\s*\n\s*/g, ' '))}
            autoComplete="off"
            multiline={original.length > 60 ? 2 : isLong ? 1 : undefined}
            maxLength={max}
            helpText={status === 'outdated' && isSafety ? exact.help : undefined}
            error={problem ?? undefined}
          />
        </div>
        {status === 'outdated' && (
          <InlineStack>
            <Button
              variant="plain"
              onClick={() => onChange(text, translation)}
              accessibilityLabel={`Still right: ${group}, ${label}`}
            >
              Still right
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </div>
  );
});
