/** Sends the weekly email to the saved address, as a test. */
import { useFetcher } from '@remix-run/react';
import { Button, InlineError, InlineStack, Text } from '@shopify/polaris';

import type { WeeklyIntent, WeeklyTestResult } from './intents';

export function SendWeeklyTest() {
  const { state, data, submit } = useFetcher<WeeklyTestResult>({ key: 'weekly-test' });
  const isPending = state !== 'idle';
  const send = () => {
    const intent: WeeklyIntent = { intent: 'send-test' };
    submit(intent, { method: 'POST', action: '/app/settings/weekly', encType: 'application/json' });
  };
  return (
    <InlineStack gap="300" blockAlign="center">
      <Button loading={isPending} onClick={send}>
        Send last week’s email now
      </Button>
      <div role="status">
        {!isPending && data && !data.ok && <InlineError message={data.message} fieldID="weekly-test" />}
        {!isPending && data?.ok && (
          <Text as="p" tone="success">
            Sent to {data.to}.
          </Text>
        )}
      </div>
    </InlineStack>
  );
}
