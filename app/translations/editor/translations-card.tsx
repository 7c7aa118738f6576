/** How much of a document is translated, and a link to translate it. */
import { Badge, BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { useMemo } from 'react';

import type { TranslatableText, Translations } from '../contract';
import { localeName } from '../locales';
import { countTexts, resolveTexts } from '../status';

interface TranslationsCardProps {
  /** What the document is: "routine". */
  noun: string;
  /** The translation page's path. */
  path: string;
  texts: readonly TranslatableText[];
  /** What's saved. */
  translations: Translations;
}

export function TranslationsCard({ noun, path, texts, translations }: TranslationsCardProps) {
  const languages = useMemo(
    () =>
      Object.entries(translations).map(([locale, translated]) => ({
        ...{ locale, name: localeName(locale) },
        counts: countTexts(resolveTexts(texts, translated)),
      })),
    [texts, translations],
  );
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Translations
        </Text>
        {languages.length === 0 && (
          <Text as="p" tone="subdued">
            Readers in all languages see the text as you wrote it.
          </Text>
        )}
        {languages.map(({ locale, name, counts }) => (
          <InlineStack key={locale} align="space-between" gap="100">
            <Link url={`${path}?language=${locale}`}>{name}</Link>
            <InlineStack gap="200" blockAlign="center">
              {counts.outdated > 0 && <Badge tone="warning">{`${counts.outdated} outdated`}</Badge>}
              {counts.missing > 0 && <Badge tone="attention">{`${counts.missing} missing`}</Badge>}
              <Text as="span" tone="subdued">
                {`${counts.translated} of ${counts.total}`}
              </Text>
            </InlineStack>
          </InlineStack>
        ))}
        <Link url={path}>{`Translate this ${noun}`}</Link>
      </BlockStack>
    </Card>
  );
}
