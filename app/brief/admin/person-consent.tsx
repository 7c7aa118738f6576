/** What a person agreed to, in the words that they saw. */
import { BlockStack, Card, Text } from '@shopify/polaris';

import { When } from '~/ui/when';

import { nameOf } from '../language';
import type { Receipt } from '../people/person.server';

export type ShownReceipt = Omit<Receipt, 'agreedAt'> & { agreedAt: string };

export function ConsentCard({ receipts }: { receipts: ShownReceipt[] }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Consent
        </Text>
        {receipts.length === 0 && (
          <Text as="p" tone="subdued">
            No receipt is kept.
          </Text>
        )}
        {receipts.map(({ id, agreedAt, wording, locale, network, isTicked }) => (
          <BlockStack key={id} gap="100">
            <Text as="h3" variant="headingSm">
              <When iso={agreedAt} />
            </Text>
            <blockquote style={{ margin: 0 }} lang={locale || undefined}>
              <Text as="p" breakWord>
                “{wording}”
              </Text>
            </blockquote>
            <Text as="p" tone="subdued">
              {isTicked ? 'Agreed by ticking a box' : 'Agreed by asking for the Brief'}
            </Text>
            <Text as="p" tone="subdued">
              {[locale && `Language: ${nameOf(locale, 'en')}`, network && `Network: ${network}`]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
