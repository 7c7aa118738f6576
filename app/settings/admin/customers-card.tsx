/** Turns the copying of people to Shopify customers on or off. Turning it on asks for the permission. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { Badge, Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';

import { requestScopes } from '~/ui/request-scopes';

import type { CopyResult } from './intents';

const SCOPE = 'write_customers';

const REFUSED = 'People can’t be added without this permission. Turn it on again to grant it.';

export function CustomersCard({ isOn: initialIsOn }: { isOn: boolean }) {
  const { isOn, isPending, error, set } = useCustomerCopy(initialIsOn);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            Add people to your customers
          </Text>
          <Badge tone={isOn ? 'success' : undefined}>{isOn ? 'On' : 'Off'}</Badge>
        </InlineStack>
        <BlockStack gap="200">
          <Text as="p">
            People who request a Brief become customers with the tag “buyers-brief”. Their email subscription changes
            only with marketing consent: it’s pending at first, and confirmed when they download the Brief. If they
            withdraw their consent, it ends.
          </Text>
          <Text as="p" tone="subdued">
            Customers who subscribed in another way stay subscribed, and those who unsubscribed stay unsubscribed until
            they give a newer consent.
            {isOn
              ? ' Turning this off doesn’t change your customers.'
              : ' Earlier requests are included. Shopify asks for your permission first.'}
          </Text>
        </BlockStack>
        {error && <Banner tone="critical">{error}</Banner>}
        <InlineStack>
          <Button onClick={() => set(!isOn)} loading={isPending}>
            {isOn ? 'Turn off' : 'Turn on'}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function useCustomerCopy(initialIsOn: boolean) {
  const shopify = useAppBridge();
  const { state, data, submit } = useFetcher<CopyResult>();
  const [isRequesting, setIsRequesting] = useState(false);
  const [scopeError, setScopeError] = useState<string | null>(null);
  const set = async (isOn: boolean) => {
    setScopeError(null);
    if (isOn && !(await requestScope())) return;
    submit({ isOn }, { method: 'POST', action: '/app/settings/customers', encType: 'application/json' });
  };
  const requestScope = async () => {
    setIsRequesting(true);
    const problem = await requestScopes(shopify, [SCOPE], REFUSED);
    setIsRequesting(false);
    setScopeError(problem);
    return problem === null;
  };
  return {
    isOn: data?.ok ? data.isOn : initialIsOn,
    isPending: isRequesting || state !== 'idle',
    error: scopeError ?? (state === 'idle' && data && !data.ok ? data.message : null),
    set: (isOn: boolean) => void set(isOn),
  };
}
