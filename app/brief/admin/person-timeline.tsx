/** What happened to a person's requests, the latest first. */
import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';

import { When } from '~/ui/when';

import type { Moment, Origin } from '../people/person.server';

export type ShownMoment = Omit<Moment, 'at'> & { at: string };

const TITLES: Record<Moment['kind'], string> = {
  asked: 'Asked for the Brief',
  sent: 'E-mail sent',
  failed: 'E-mail not delivered',
  withheld: 'E-mail held back: the address is on the suppression list',
  scanned: 'A program opened the link, such as a mail scanner',
  visited: 'Opened the link in the e-mail',
  downloaded: 'Downloaded the PDF',
  unsubscribed: 'Unsubscribed',
};

interface TimelineCardProps {
  moments: ShownMoment[];
  isCut: boolean;
  storefrontUrl: string;
}

export function TimelineCard({ moments, isCut, storefrontUrl }: TimelineCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          What happened
        </Text>
        <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 'var(--p-space-400)' }}>
          {moments.map(({ id, at, kind, detail, origin }) => (
            <li key={id}>
              <BlockStack gap="050">
                <InlineStack align="space-between" gap="200">
                  <Text as="h3" variant="headingSm" tone={kind === 'failed' ? 'critical' : undefined}>
                    {TITLES[kind]}
                  </Text>
                  <Text as="span" tone="subdued">
                    <When iso={at} />
                  </Text>
                </InlineStack>
                {detail && (
                  <Text as="p" tone="subdued" breakWord>
                    {detail}
                  </Text>
                )}
                {origin && <Where origin={origin} storefrontUrl={storefrontUrl} />}
              </BlockStack>
            </li>
          ))}
        </ol>
        {isCut && (
          <Text as="p" tone="subdued">
            Only the latest is shown. The export has all of it.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

function Where({ origin, storefrontUrl }: { origin: Origin; storefrontUrl: string }) {
  const { briefTitle, articleTitle, articlePath, stepReached, utm, referrer } = origin;
  const campaign = [utm.source, utm.medium, utm.campaign, utm.term, utm.content].filter(Boolean).join(' / ');
  const facts = [
    ['Brief', briefTitle],
    ['Source', campaign],
    ['Came from', referrer],
    ['Step reached', stepReached],
  ].filter(([, value]) => value);
  return (
    <>
      <Text as="p" breakWord>
        {articlePath ? (
          <Link url={`${storefrontUrl}${articlePath}`} target="_blank">
            {articleTitle || articlePath}
          </Link>
        ) : (
          articleTitle || 'Not on an article'
        )}
      </Text>
      {facts.map(([name, value]) => (
        <Text key={name} as="p" tone="subdued" breakWord>
          {`${name}: ${value}`}
        </Text>
      ))}
    </>
  );
}
