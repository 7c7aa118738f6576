/** A banner that takes the focus when it appears, so that it's seen and announced. */
import { Banner, type BannerHandles, BlockStack } from '@shopify/polaris';
import { type ReactNode, useEffect, useRef } from 'react';

interface NoticeProps {
  title: string;
  tone: 'success' | 'warning' | 'critical';
  onDismiss?: () => void;
  children?: ReactNode;
}

export function Notice({ title, tone, onDismiss, children }: NoticeProps) {
  const banner = useRef<BannerHandles>(null);
  useEffect(() => {
    banner.current?.focus();
  }, []);
  return (
    <Banner ref={banner} title={title} tone={tone} onDismiss={onDismiss}>
      {children && <BlockStack gap="200">{children}</BlockStack>}
    </Banner>
  );
}
