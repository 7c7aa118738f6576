/** One person: activity, consent, and what the merchant can do. */
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Layout, Page, Text } from '@shopify/polaris';
import { useState } from 'react';

import { CustomerCard } from './customer-card';
import { PersonBadge } from '../person-badge';
import { ConsentCard, type ConsentData } from './consent-card';
import { ActivityCard, type ActivityData } from './activity-card';
import { usePersonIntents } from './use-person-intents';
import { ConfirmDialog } from '~/ui/confirm-dialog';
import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';
import { Notice } from '~/ui/notice';
import type { PersonDetails } from './profile.server';

/** Loader data: dates are ISO 8601 strings. */
export type PersonPageData = Omit<PersonDetails, 'activities' | 'consents'> & {
  activities: ActivityData[];
  consents: ConsentData[];
};

interface PersonPageProps {
  person: PersonPageData;
  /** Without a trailing slash. */
  storefrontUrl: string;
}

export function PersonPage({ person, storefrontUrl }: PersonPageProps) {
  const { id, email, lastRequestId, isOnDoNotEmailList, hasUnsubscribedSince } = person;
  const { submit, isPending, errorMessage, dismissError } = usePersonIntents();
  const { save, isSaving, downloadError } = useFileDownload();
  const [isErasing, setIsErasing] = useState(false);
  const resend = () => lastRequestId && submit({ intent: 'resend', requestId: lastRequestId });
  return (
    // A long email address must break, or it is wider than a phone.
    <div style={{ overflowWrap: 'anywhere' }}>
      <Page
        title={email}
        titleMetadata={<PersonBadge person={person} />}
        backAction={{ content: 'People', url: '/app/people' }}
        secondaryActions={[
          {
            content: 'Export data',
            onAction: () => save(`/app/people/${id}/export`, 'person.json'),
            disabled: isSaving,
          },
          { content: 'Erase data', destructive: true, onAction: () => setIsErasing(true) },
        ]}
      >
        <TitleBar title="People">
          <button
            variant="primary"
            onClick={resend}
            disabled={isPending || lastRequestId === null || isOnDoNotEmailList || hasUnsubscribedSince}
          >
            Resend Brief
          </button>
        </TitleBar>
        <BlockStack gap="400">
          {errorMessage && <Notice title={errorMessage} tone="critical" onDismiss={dismissError} />}
          <ErrorNotice error={downloadError} />
          {isOnDoNotEmailList && (
            <Banner
              title="This email is on your do-not-email list"
              tone="warning"
              action={{
                content: 'Remove from list',
                onAction: () => submit({ intent: 'remove-from-do-not-email' }),
              }}
            >
              <p>Unwind records requests from this person but doesn’t send emails.</p>
            </Banner>
          )}
          {hasUnsubscribedSince && !isOnDoNotEmailList && (
            <Banner title="This person unsubscribed" tone="info">
              <p>Unwind won’t send emails until this person requests a Brief again.</p>
            </Banner>
          )}
          <Layout>
            <Layout.Section>
              <ActivityCard activities={person.activities} older={person.older} storefrontUrl={storefrontUrl} />
            </Layout.Section>
            <Layout.Section variant="oneThird">
              <BlockStack gap="400">
                <ConsentCard {...person} />
                <CustomerCard {...person} />
              </BlockStack>
            </Layout.Section>
          </Layout>
        </BlockStack>
        <ConfirmDialog
          id="erase-person"
          open={isErasing}
          title={`Erase data for ${email}?`}
          action="Erase data"
          onConfirm={() => submit({ intent: 'erase' })}
          onClose={() => setIsErasing(false)}
        >
          <Text as="p">
            This deletes the person’s requests, consent records, and activity. Your stats stay as they are. This can’t
            be undone.
          </Text>
        </ConfirmDialog>
      </Page>
    </div>
  );
}
