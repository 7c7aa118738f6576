/** The do-not-email page: how many addresses are on the list, adding addresses, and removing one. */
import { useFetcher } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Banner, BlockStack, Button, Card, InlineStack, Page, Text, TextField } from '@shopify/polaris';
import { type FormEvent, useState } from 'react';

import type { DoNotEmailIntent, DoNotEmailResult } from './intents';
import { ImportAddresses } from './import-addresses';

export function DoNotEmailPage({ count }: { count: number }) {
  return (
    <Page narrowWidth title="Do not email" backAction={{ content: 'People', url: '/app/people' }}>
      <TitleBar title="People" />
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="100">
            <Text as="p" variant="headingMd">
              {count === 1 ? '1 address on this list' : `${count.toLocaleString('en')} addresses on this list`}
            </Text>
            <Text as="p" tone="subdued">
              Unwind never emails these addresses. People on the list can still request a Brief, and see the same
              confirmation as everyone else. For privacy, addresses are stored as hashes and can’t be displayed.
            </Text>
          </BlockStack>
        </Card>
        <ImportAddresses />
        <RemoveAddress />
      </BlockStack>
    </Page>
  );
}

function RemoveAddress() {
  const { state, data, submit } = useFetcher<DoNotEmailResult>();
  const [address, setAddress] = useState('');
  const remove = (event: FormEvent) => {
    event.preventDefault();
    submit({ intent: 'remove', address } satisfies DoNotEmailIntent, { method: 'POST', encType: 'application/json' });
  };
  return (
    <Card>
      <form onSubmit={remove}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Remove an address
          </Text>
          <TextField label="Email" type="email" autoComplete="off" value={address} onChange={setAddress} />
          <InlineStack align="end">
            <Button submit disabled={address.trim() === ''} loading={state !== 'idle'}>
              Remove
            </Button>
          </InlineStack>
          {data && state === 'idle' && <RemoveResult result={data} />}
        </BlockStack>
      </form>
    </Card>
  );
}

function RemoveResult({ result }: { result: DoNotEmailResult }) {
  if (!result.ok) return <Banner title={result.message} tone="critical" />;
  if (result.did !== 'removed') return null;
  if (!result.wasListed) return <Banner title="This address isn’t on the list" tone="info" />;
  return <Banner title="Address removed" tone="success" />;
}
