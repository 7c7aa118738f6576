/** E-mails that could not be delivered, with why, to be sent again. */
import { TitleBar, useAppBridge } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Button, Card, InlineStack, Link, Page, Pagination, Text, Box } from '@shopify/polaris';
import { useState } from 'react';

import { NothingHere } from '~/ui/nothing-here';
import { useWish } from '~/ui/use-wish';
import { When } from '~/ui/when';

import type { DeliveryFailure, FailuresPage as Found } from '../delivery/delivery-failures.server';
import { useTurn } from './people-table';
import type { ResendAnswer } from './person-answer';

type Shown = Omit<DeliveryFailure, 'at'> & { at: string };
type FailuresPageProps = Omit<Found, 'failures'> & { failures: Shown[] };

export function FailuresPage({ failures, hasPrevious, hasNext }: FailuresPageProps) {
  const turn = useTurn();
  const { send, isPending, message } = useSendAgain();
  return (
    <Page title="Failed deliveries" backAction={{ content: 'People', url: '/app/people' }}>
      <TitleBar title="Failed deliveries">
        <button
          variant="primary"
          onClick={() => send(failures.map(({ id }) => id))}
          disabled={isPending || failures.length === 0}
        >
          Send these again
        </button>
      </TitleBar>
      <BlockStack gap="400">
        {message && <Banner title={message} tone="warning" />}
        <Card padding="0">
          {failures.length === 0 ? (
            <NothingHere
              heading="Every e-mail has arrived, or is on its way"
              action={{ content: 'See the people', url: '/app/people' }}
            >
              What a mail server refuses for good, or does not take for most of a day, is listed here with why.
            </NothingHere>
          ) : (
            failures.map((failure) => (
              <FailureItem key={failure.id} {...failure} isPending={isPending} send={() => send([failure.id])} />
            ))
          )}
        </Card>
        {(hasPrevious || hasNext) && (
          <InlineStack align="center">
            <Pagination
              hasPrevious={hasPrevious}
              hasNext={hasNext}
              onPrevious={() => turn('before', failures[0]?.id)}
              onNext={() => turn('after', failures.at(-1)?.id)}
            />
          </InlineStack>
        )}
      </BlockStack>
    </Page>
  );
}

function FailureItem(props: Shown & { isPending: boolean; send: () => void }) {
  const { personId, email, articleTitle, at, why, isPending, send } = props;
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
              {why || 'The mail server did not say why.'}
            </Text>
            <Text as="p" tone="subdued">
              <When iso={at} />
              {articleTitle && ` · ${articleTitle}`}
            </Text>
          </BlockStack>
        </Box>
        <Button onClick={send} disabled={isPending} accessibilityLabel={`Send again to ${email}`}>
          Send again
        </Button>
      </InlineStack>
    </Box>
  );
}

function useSendAgain() {
  const shopify = useAppBridge();
  const [message, setMessage] = useState<string | null>(null);
  const { send, pending } = useWish<ResendAnswer, string[]>((answer) => {
    setMessage(messageOf(answer));
    if (answer.ok && answer.queued > 0) shopify.toast.show('On the way again');
  });
  return { send: (ids: string[]) => send(ids, { requestIds: ids }), isPending: pending !== null, message };
}

function messageOf(answer: ResendAnswer): string | null {
  if (!answer.ok) return answer.message;
  if (answer.kept === 0) return null;
  return 'Not sent to those who have unsubscribed, or are on the suppression list.';
}
