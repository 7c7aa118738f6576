/** One person: what happened, what they agreed to, and what can be done. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Layout, Modal, Page, Text } from '@shopify/polaris';
import { useState } from 'react';

import { CustomerCard } from './customer-card';
import { PersonBadge } from './person-badge';
import { ConsentCard, type ShownReceipt } from './person-consent';
import { type ShownMoment, TimelineCard } from './person-timeline';
import { usePersonWishes } from './use-person-wishes';
import { useSavedFile } from './use-saved-file';
import type { PersonPage as Found } from '../people/person.server';

/** A person as they reach the browser: moments in ISO 8601. */
export type ShownPersonPage = Omit<Found, 'firstAsked' | 'moments' | 'receipts'> & {
  firstAsked: string;
  moments: ShownMoment[];
  receipts: ShownReceipt[];
};

interface PersonPageProps {
  person: ShownPersonPage;
  /** Without a slash at the end. */
  storefrontUrl: string;
}

export function PersonPage({ person, storefrontUrl }: PersonPageProps) {
  const { id, email, lastRequestId, isSuppressed, hasLeft } = person;
  const { wish, isPending, message } = usePersonWishes();
  const { save, isSaving } = useSavedFile();
  const [isErasing, setIsErasing] = useState(false);
  const resend = () => lastRequestId && wish({ intent: 'resend', requestId: lastRequestId });
  return (
    // An address may be longer than a phone is wide, and has nowhere to break.
    <div style={{ overflowWrap: 'anywhere' }}>
      <Page
        title={email}
        titleMetadata={<PersonBadge person={person} />}
        backAction={{ content: 'People', url: '/app/people' }}
        secondaryActions={[
          {
            content: 'Export as JSON',
            onAction: () => save(`/app/people/${id}/data`, 'person.json'),
            disabled: isSaving,
          },
          { content: 'Erase', destructive: true, onAction: () => setIsErasing(true) },
        ]}
      >
        <TitleBar title="Person">
          <button
            variant="primary"
            onClick={resend}
            disabled={isPending || lastRequestId === null || isSuppressed || hasLeft}
          >
            Send the Brief again
          </button>
        </TitleBar>
        <BlockStack gap="400">
          {message && <Banner title={message} tone="critical" />}
          {isSuppressed && (
            <Banner
              title="This address gets no mail"
              tone="warning"
              action={{ content: 'Take it off the list', onAction: () => wish({ intent: 'allow-mail' }) }}
            >
              <p>It is on the suppression list. What they ask for is kept, and nothing is sent.</p>
            </Banner>
          )}
          {hasLeft && !isSuppressed && (
            <Banner title="They have unsubscribed" tone="info">
              <p>Nothing is sent to them until they ask for the Brief again.</p>
            </Banner>
          )}
          <Layout>
            <Layout.Section>
              <TimelineCard moments={person.moments} isCut={person.isCut} storefrontUrl={storefrontUrl} />
            </Layout.Section>
            <Layout.Section variant="oneThird">
              <BlockStack gap="400">
                <ConsentCard receipts={person.receipts} />
                <CustomerCard {...person} />
              </BlockStack>
            </Layout.Section>
          </Layout>
        </BlockStack>
        <Modal
          open={isErasing}
          title={`Erase ${email}?`}
          onClose={() => setIsErasing(false)}
          primaryAction={{
            content: 'Erase for good',
            destructive: true,
            loading: isPending,
            onAction: () => wish({ intent: 'erase' }),
          }}
          secondaryActions={[{ content: 'Cancel', onAction: () => setIsErasing(false) }]}
        >
          <Modal.Section>
            <Text as="p">
              Their requests, the proof of their consent, and all that happened is deleted, and the figures no longer
              count them. This cannot be undone.
            </Text>
          </Modal.Section>
        </Modal>
      </Page>
    </div>
  );
}
