/** Which languages there are: from Shopify with the merchant's permission, otherwise those that they choose. */
import { useRevalidator } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { BlockStack, Button, Card, InlineStack, Select, Tag, Text } from '@shopify/polaris';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';
import { Notice } from '~/ui/notice';
import { requestScopes } from '~/ui/request-scopes';

import { LANGUAGE_SCOPES, MAX_LANGUAGES, type ShopLanguages } from '../contract';
import { choosableLanguages } from '../locales';
import type { TranslationResult } from './intents';

const CHOICES = choosableLanguages();

interface LanguagesCardProps {
  languages: ShopLanguages;
  /** False while a page has unsaved changes, which other languages would replace. */
  isEnabled: boolean;
}

export function LanguagesCard({ languages: { primary, others, isFromShopify }, isEnabled }: LanguagesCardProps) {
  const shopify = useAppBridge();
  const { revalidate } = useRevalidator();
  const [problem, setProblem] = useState<string | null>(null);
  const { send, pending } = useIntent<TranslationResult, null>((result) => {
    setProblem(result.ok ? null : 'Your languages couldn’t be saved. Try again.');
  });
  const chosen = others.map(({ locale }) => locale);
  const save = (primaryLanguage: string, locales: string[]) =>
    send(null, JSON.stringify({ intent: 'languages', primaryLanguage, languages: locales }));
  const readFromShopify = async () => {
    const refusal = 'Without permission to read your store’s languages, choose them here.';
    const reason = await requestScopes(shopify, LANGUAGE_SCOPES, refusal);
    setProblem(reason);
    if (reason === null) revalidate();
  };
  const isDisabled = !isEnabled || pending !== null;
  const addable = CHOICES.filter(({ locale }) => locale !== primary.locale && !chosen.includes(locale));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Languages
        </Text>
        {problem !== null && (
          <Notice title="Languages" tone="warning" onDismiss={() => setProblem(null)}>
            <Text as="p">{problem}</Text>
          </Notice>
        )}
        {isFromShopify ? (
          <Text as="p">
            {`Your store’s languages are ${primary.name}${others.map(({ name }) => `, ${name}`).join('')}. Change them in Shopify’s language settings.`}
          </Text>
        ) : (
          <>
            <InlineStack gap="300" blockAlign="end">
              <Select
                label="You write in"
                options={CHOICES.map(({ locale, name }) => ({ value: locale, label: name }))}
                value={primary.locale}
                onChange={(locale) => save(locale, chosen)}
                disabled={isDisabled}
              />
              <Select
                label="Add a language"
                options={[
                  { value: '', label: 'Choose a language' },
                  ...addable.map(({ locale, name }) => ({ value: locale, label: name })),
                ]}
                value=""
                onChange={(locale) => save(primary.locale, [...chosen, locale])}
                disabled={isDisabled || chosen.length >= MAX_LANGUAGES - 1}
              />
              <Button onClick={() => void readFromShopify()} disabled={isDisabled}>
                Use your store’s languages
              </Button>
            </InlineStack>
            {others.length > 0 && (
              <InlineStack gap="200">
                {others.map(({ locale, name }) => (
                  <Tag
                    key={locale}
                    onRemove={() =>
                      save(
                        primary.locale,
                        chosen.filter((each) => each !== locale),
                      )
                    }
                    disabled={isDisabled}
                  >
                    {name}
                  </Tag>
                ))}
              </InlineStack>
            )}
            <Text as="p" tone="subdued">
              Removing a language keeps its translations here. Readers see the original once you publish.
            </Text>
          </>
        )}
      </BlockStack>
    </Card>
  );
}
