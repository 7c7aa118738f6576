/** The suppression list: how long it is, addresses to add, one to take off. */
import { useFetcher } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Button, Card, InlineStack, Page, Text, TextField } from '@shopify/polaris';
import { type FormEvent, useState } from 'react';

import type { SuppressionAnswer } from './suppression-answer';
import { SuppressionImport } from './suppression-import';

export function SuppressionPage({ count }: { count: number }) {
  return (
    <Page narrowWidth title="Suppression list" backAction={{ content: 'People', url: '/app/people' }}>
      <TitleBar title="Suppression list" />
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="100">
            <Text as="p" variant="headingMd">
              {count === 1 ? '1 address gets no mail' : `${count.toLocaleString('en')} addresses get no mail`}
            </Text>
            <Text as="p" tone="subdued">
              Who is on the list can ask for the Brief and sees the same answer as everybody, but nothing is sent. The
              addresses themselves are not kept, only fingerprints to know them by.
            </Text>
          </BlockStack>
        </Card>
        <SuppressionImport />
        <AllowMail />
      </BlockStack>
    </Page>
  );
}

function AllowMail() {
  const { state, data, submit } = useFetcher<SuppressionAnswer>();
  const [address, setAddress] = useState('');
  const allow = (event: FormEvent) => {
    event.preventDefault();
    submit({ intent: 'allow-mail', address }, { method: 'POST', encType: 'application/json' });
  };
  return (
    <Card>
      <form onSubmit={allow}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Take an address off
          </Text>
          <TextField label="E-mail address" type="email" autoComplete="off" value={address} onChange={setAddress} />
          <InlineStack align="end">
            <Button submit disabled={address.trim() === ''} loading={state !== 'idle'}>
              Take it off
            </Button>
          </InlineStack>
          {data && state === 'idle' && <AllowMailResult answer={data} />}
        </BlockStack>
      </form>
    </Card>
  );
}

function AllowMailResult({ answer }: { answer: SuppressionAnswer }) {
  if (!answer.ok) return <Banner title={answer.message} tone="critical" />;
  if (answer.did !== 'allowed') return null;
  if (!answer.wasListed) return <Banner title="This address is not on the list" tone="info" />;
  return <Banner title="This address gets mail again" tone="success" />;
}
