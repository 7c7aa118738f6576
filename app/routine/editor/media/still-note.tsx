/** Says where a YouTube or Vimeo video's still image comes from, and asks for the permission that it needs. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { Button, InlineStack, Text } from '@shopify/polaris';
import { useEffect, useState } from 'react';

import { usePermission } from '~/media/picker/use-permission';

import type { DraftMedia } from '../../schema';
import { useMedia } from './use-step-media';

export function StillNote({ video }: { video: Extract<DraftMedia, { kind: 'video' }> }) {
  const shopify = useAppBridge();
  const { files } = useMedia();
  const permission = usePermission({ onGranted: files.reload });
  /** Null until that's known. */
  const [isAllowed, setIsAllowed] = useState<boolean | null>(null);

  useEffect(() => {
    let isCurrent = true;
    shopify.scopes.query().then(
      ({ granted }) => isCurrent && setIsAllowed(granted.includes('write_files')),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [shopify]);

  if (video.still !== null) return null;
  return (
    <InlineStack gap="200" blockAlign="center">
      <Text as="p" tone="subdued">
        When you publish, the video’s still image is saved to your files, so that readers’ browsers load nothing from
        the video’s site until they tap it.
        {isAllowed === false && ' Shopify asks for your permission first.'}
      </Text>
      {isAllowed === false && (
        <Button onClick={() => void permission.request('write_files').then(setIsAllowed)}>Allow</Button>
      )}
    </InlineStack>
  );
}
