/** Says on a routine's page how its article has changed since it was imported. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { Banner, type BannerProps, BlockStack, List, Text } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import type { Drift } from './drift';
import type { DriftIntent, DriftResult } from './intents';
import { DRIFT_TITLES, STAYS, driftFailure } from './words';

/** More are only counted. */
const MAX_SHOWN = 5;

/** In an element of its own, because Polaris adds space between banners that are siblings. */
export function DriftNotice({ id }: { id: string }) {
  const notice = useDriftNotice(id);
  return notice && <div>{notice}</div>;
}

/** Asks after the page has opened, so that it doesn't wait for Shopify. */
function useDriftNotice(id: string) {
  const path = `/app/routines/${id}/source`;
  const shopify = useAppBridge();
  const { load, data: drift, state } = useFetcher<Drift>();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => load(`${path}/changes`), [load, path]);
  const { send, pending } = useIntent<DriftResult, DriftIntent['intent']>((result) => {
    setFailure(result.ok ? null : driftFailure(result));
    if (result.ok) shopify.toast.show('Change dismissed');
  });
  if (!drift || drift.status === 'none') return null;
  if (drift.status === 'unknown') {
    const retry = { content: 'Try again', onAction: () => load(`${path}/changes`), loading: state !== 'idle' };
    return (
      <Banner title="Couldn’t check the article for changes" tone="warning" action={retry}>
        <p>{drift.message}</p>
      </Banner>
    );
  }
  const { status, hash } = drift;
  const dismiss = {
    content: 'Dismiss',
    onAction: () =>
      send('dismiss', JSON.stringify({ intent: 'dismiss', hash } satisfies DriftIntent), { action: path }),
    loading: pending !== null,
  };
  const actions: Pick<BannerProps, 'action' | 'secondaryAction'> =
    status === 'changed'
      ? { action: { content: 'Review changes', url: path }, secondaryAction: dismiss }
      : { action: dismiss };
  return (
    <Banner title={DRIFT_TITLES[status](drift.title)} tone="info" {...actions}>
      <BlockStack gap="200">
        {status === 'changed' && <Changes changes={drift.changes} />}
        {status === 'not-a-routine' && <Text as="p">{`${drift.reason} ${STAYS}`}</Text>}
        {status === 'deleted' && <Text as="p">{`This routine was imported from it. ${STAYS}`}</Text>}
        {failure !== null && (
          <div role="alert">
            <Text as="p" tone="critical">
              {failure}
            </Text>
          </div>
        )}
      </BlockStack>
    </Banner>
  );
}

function Changes({ changes }: Pick<Extract<Drift, { status: 'changed' }>, 'changes'>) {
  const more = changes.length - MAX_SHOWN;
  return (
    <>
      <Text as="p">Since you imported it:</Text>
      <List>
        {changes.slice(0, MAX_SHOWN).map(({ text }, index) => (
          <List.Item key={index}>
            <span style={{ overflowWrap: 'anywhere' }}>{text}</span>
          </List.Item>
        ))}
        {more > 0 && <List.Item>{`${more} more`}</List.Item>}
      </List>
    </>
  );
}
