/** The failed deliveries page: emails that couldn't be delivered, and why. */
import { TitleBar, useAppBridge } from '@shopify/app-bridge-react';
import { BlockStack, Box, Button, Card, InlineStack, Link, Page, Pagination, Text } from '@shopify/polaris';
import { type ReactNode, useState } from 'react';

import { EmptyList } from '~/ui/empty-list';
import { useIntent } from '~/ui/hooks/use-intent';
import { Notice } from '~/ui/notice';
import { usePagination } from '~/ui/hooks/use-pagination';
import { DateTime } from '~/ui/date-time';

import type { DeliveryFailure, FailuresPage as FailuresPageData } from '~/people/requests/failures.server';
import type { ResendResult } from './intents';

type FailureRow = Omit<DeliveryFailure, 'at'> & { at: string };
type FailuresPageProps = Omit<FailuresPageData, 'failures'> & { failures: FailureRow[]; jobs?: ReactNode };

export function FailuresPage({ failures, hasPrevious, hasNext, jobs }: FailuresPageProps) {
  const pagination = usePagination();
  const { resend, isPending, warning, warningCount, dismiss } = useResend();
  return (
    <Page title="Failed deliveries" backAction={{ content: 'People', url: '/app/people' }}>
      <TitleBar title="People">
        <button
          variant="primary"
          onClick={() => resend(failures.map(({ id }) => id))}
          disabled={isPending || failures.length === 0}
        >
          {hasPrevious || hasNext ? 'Resend this page' : 'Resend all'}
        </button>
      </TitleBar>
      <BlockStack gap="400">
        {warning && <Notice key={warningCount} title={warning} tone="warning" onDismiss={dismiss} />}
        <Card padding="0">
          {failures.length === 0 ? (
            <EmptyList heading="No failed deliveries" action={{ content: 'View people', url: '/app/people' }}>
              Emails appear here if a mail server rejects them, or if every attempt to send them fails.
            </EmptyList>
          ) : (
            failures.map((failure) => (
              <FailureItem key={failure.id} {...failure} isPending={isPending} resend={() => resend([failure.id])} />
            ))
          )}
        </Card>
        {(hasPrevious || hasNext) && (
          <InlineStack align="center">
            <Pagination
              hasPrevious={hasPrevious}
              hasNext={hasNext}
              onPrevious={() => pagination('before', failures[0]?.id)}
              onNext={() => pagination('after', failures.at(-1)?.id)}
            />
          </InlineStack>
        )}
        {jobs}
      </BlockStack>
    </Page>
  );
}

function FailureItem(props: FailureRow & { isPending: boolean; resend: () => void }) {
  const { personId, email, articleTitle, at, reason, isPending, resend } = props;
  return (
    <Box padding="400" borderBlockEndWidth="025" borderColor="border">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <Box maxWidth="40rem">
          <BlockStack gap="100">
            <Link url={`/app/people/${personId}`} monochrome>
              <Text as="span" fontWeight="semibold" breakWord>
                {email}
              </Text>
            </Link>
            <Text as="p" breakWord>
              {reason || 'The mail server gave no reason'}
            </Text>
            <Text as="p" tone="subdued">
              <DateTime iso={at} />
              {articleTitle && ` · ${articleTitle}`}
            </Text>
          </BlockStack>
        </Box>
        <Button onClick={resend} disabled={isPending} accessibilityLabel={`Resend to ${email}`}>
          Resend
        </Button>
      </InlineStack>
    </Box>
  );
}

function useResend() {
  const shopify = useAppBridge();
  const [warning, setWarning] = useState<string | null>(null);
  const [warningCount, setWarningCount] = useState(0);
  const { send, pending } = useIntent<ResendResult, string[]>((result) => {
    setWarning(warningOf(result));
    setWarningCount((count) => count + 1);
    if (result.ok && result.queued > 0) {
      shopify.toast.show(result.queued === 1 ? 'Resending 1 email' : `Resending ${result.queued} emails`);
    }
  });
  return {
    resend: (requestIds: string[]) => send(requestIds, { requestIds }),
    isPending: pending !== null,
    warning,
    /** Used as a key, so that a repeated warning is announced again. */
    warningCount,
    dismiss: () => setWarning(null),
  };
}

function warningOf(result: ResendResult): string | null {
  if (!result.ok) return result.message;
  if (result.skipped === 0) return null;
  const emails = result.skipped === 1 ? '1 email wasn’t sent.' : `${result.skipped} emails weren’t sent.`;
  return `${emails} People who unsubscribed or are on your do-not-email list are skipped.`;
}
