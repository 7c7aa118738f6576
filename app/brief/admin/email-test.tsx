/** Sends the e-mail, as it is typed, to an address of the merchant's. */
import { useFetcher } from '@remix-run/react';
import { BlockStack, Button, Form, FormLayout, InlineError, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';

import type { MailAnswer, MailWish } from './mail-answer';
import { type EmailContents, MAIL_ROUTE } from './use-email-preview';

/** @param props.owner the address that it goes to where the merchant writes no other */
export function EmailTest({ contents, owner }: { contents: EmailContents; owner: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { state, data, submit } = useFetcher<MailAnswer>({ key: 'email-test' });
  const to = typed ?? owner;
  const failure = data && !data.ok && state === 'idle' ? data : null;
  const send = () => {
    if (state !== 'idle') return;
    const wish: MailWish = { ...contents, intent: 'test', to };
    submit(JSON.stringify(wish), { method: 'POST', action: MAIL_ROUTE, encType: 'application/json' });
  };
  return (
    <Form onSubmit={send} noValidate>
      <FormLayout>
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            Test
          </Text>
          <Text as="p" tone="subdued">
            Sent in the language of the preview, with what you have typed so far. It says that it is a test, and counts
            for nothing.
          </Text>
        </BlockStack>
        <TextField
          label="Send it to"
          type="email"
          autoComplete="email"
          value={to}
          error={failure?.field === 'to' ? failure.message : undefined}
          onChange={setTyped}
          connectedRight={
            <Button submit loading={state !== 'idle'}>
              Send a test
            </Button>
          }
        />
        <div role="status">
          {failure?.field === null && <InlineError message={failure.message} fieldID="email-test" />}
          {data?.ok && data.did === 'sent' && state === 'idle' && (
            <Text as="p" tone="success">
              Sent to {data.to}. It may take a minute to arrive.
            </Text>
          )}
        </div>
      </FormLayout>
    </Form>
  );
}
