/** What a person agreed to, in the wording they saw. */
import { BlockStack, Card, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

import { languageName } from '~/messages/language';
import type { Consent } from './profile.server';

export type ConsentData = Omit<Consent, 'agreedAt'> & { agreedAt: string };

export function ConsentCard({ consents }: { consents: ConsentData[] }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Consent
        </Text>
        {consents.length === 0 && (
          <Text as="p" tone="subdued">
            No consent recorded
          </Text>
        )}
        {consents.map(({ id, agreedAt, wording, locale, network, isTicked }) => (
          <BlockStack key={id} gap="100">
            <Text as="h3" variant="headingSm">
              <DateTime iso={agreedAt} />
            </Text>
            <blockquote style={{ margin: 0 }} lang={locale || undefined}>
              <Text as="p" breakWord>
                “{wording}”
              </Text>
            </blockquote>
            <Text as="p" tone="subdued">
              {isTicked ? 'Agreed by checking a box' : 'Agreed by submitting the form'}
            </Text>
            <Text as="p" tone="subdued">
              {[locale && `Language: ${languageName(locale, 'en')}`, network && `IP address (shortened): ${network}`]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
