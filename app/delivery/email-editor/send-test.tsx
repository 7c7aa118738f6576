/** Sends the unsaved email as a test. */
import { useFetcher } from '@remix-run/react';
import { BlockStack, Button, Form, FormLayout, InlineError, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';

import type { EmailActionResult, EmailIntent } from './intents';
import { type EmailContents, EMAIL_ROUTE } from './use-email-preview';

/** @param props.owner the default recipient */
export function SendTest({ contents, owner }: { contents: EmailContents; owner: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { state, data, submit } = useFetcher<EmailActionResult>({ key: 'email-test' });
  const to = typed ?? owner;
  const failure = data && !data.ok && state === 'idle' ? data : null;
  const send = () => {
    if (state !== 'idle') return;
    const intent: EmailIntent = { ...contents, intent: 'test', to };
    submit(JSON.stringify(intent), { method: 'POST', action: EMAIL_ROUTE, encType: 'application/json' });
  };
  return (
    <Form onSubmit={send} noValidate>
      <FormLayout>
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            Test email
          </Text>
          <Text as="p" tone="subdued">
            Sends the email as previewed, including unsaved changes. It’s marked as a test and isn’t counted in your
            stats.
          </Text>
        </BlockStack>
        <TextField
          label="Send to"
          type="email"
          autoComplete="email"
          value={to}
          error={failure?.field === 'to' ? failure.message : undefined}
          onChange={setTyped}
          connectedRight={
            <Button submit loading={state !== 'idle'}>
              Send test email
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
