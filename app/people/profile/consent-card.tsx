/** What a person agreed to, in the wording they saw: receiving Briefs and, separately, marketing. */
import { Badge, BlockStack, Card, InlineStack, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

import { languageName } from '~/messages/language';
import { MARKETING_LABELS, type MarketingState } from '../consents/marketing-state';
import type { Consent } from './profile.server';

export type ConsentData = Omit<Consent, 'agreedAt' | 'confirmedAt' | 'withdrawnAt'> & {
  agreedAt: string;
  confirmedAt: string | null;
  withdrawnAt: string | null;
};

const TONES = { unconfirmed: 'attention', confirmed: 'success', withdrawn: undefined } as const;

interface ConsentCardProps {
  consents: ConsentData[];
  marketing: MarketingState | null;
  /** Whether older consents are left out. */
  isTruncated: boolean;
}

export function ConsentCard({ consents, marketing, isTruncated }: ConsentCardProps) {
  const of = (purpose: Consent['purpose']) => consents.filter((consent) => consent.purpose === purpose);
  return (
    <Card>
      <BlockStack gap="500">
        <Text as="h2" variant="headingMd">
          Consent
        </Text>
        <Section title="Brief" none="No consent recorded" consents={of('delivery')} />
        <Section
          title="Marketing"
          state={marketing ?? undefined}
          none="None given. Requesting a Brief isn’t marketing consent."
          consents={of('marketing')}
        />
        {isTruncated && (
          <Text as="p" tone="subdued">
            Only the latest consents are shown. To see all of them, export the data.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

interface SectionProps {
  title: string;
  state?: MarketingState;
  /** Shown if there are no consents. */
  none: string;
  consents: ConsentData[];
}

function Section({ title, state, none, consents }: SectionProps) {
  return (
    <section aria-label={`${title} consent`}>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {title}
          </Text>
          {state && <Badge tone={TONES[state]}>{MARKETING_LABELS[state]}</Badge>}
        </InlineStack>
        {consents.length === 0 && (
          <Text as="p" tone="subdued">
            {none}
          </Text>
        )}
        {consents.map((consent) => (
          <Receipt key={consent.id} consent={consent} />
        ))}
      </BlockStack>
    </section>
  );
}

function Receipt({ consent }: { consent: ConsentData }) {
  const { purpose, agreedAt, confirmedAt, withdrawnAt, wording, locale, network, isTicked } = consent;
  const isAwaited = purpose === 'marketing' && !confirmedAt && !withdrawnAt;
  return (
    <BlockStack gap="100">
      <Text as="h4" variant="bodyMd" fontWeight="medium">
        <DateTime iso={agreedAt} />
      </Text>
      <blockquote style={{ margin: 0 }} lang={locale || undefined} dir="auto">
        <Text as="p" breakWord>
          “{wording}”
        </Text>
      </blockquote>
      <Text as="p" tone="subdued">
        {isTicked ? 'Agreed by checking a box' : 'Agreed by submitting the form'}
      </Text>
      {isAwaited && (
        <Text as="p" tone="subdued">
          Confirmed once they download the Brief
        </Text>
      )}
      {confirmedAt && (
        <Text as="p" tone="subdued">
          Confirmed: <DateTime iso={confirmedAt} />
        </Text>
      )}
      {withdrawnAt && (
        <Text as="p" tone="subdued">
          Withdrawn: <DateTime iso={withdrawnAt} />
        </Text>
      )}
      <Text as="p" tone="subdued">
        {[locale && `Language: ${languageName(locale, 'en')}`, network && `IP address (shortened): ${network}`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </BlockStack>
  );
}
