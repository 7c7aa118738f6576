/** A banner that takes the focus when it appears, so that it's seen and announced. */
import { Banner, type BannerHandles, BlockStack } from '@shopify/polaris';
import { type ReactNode, useEffect, useRef } from 'react';

interface NoticeProps {
  title: string;
  tone: 'success' | 'warning' | 'critical';
  /** False for one that was there before. */
  takesFocus?: boolean;
  onDismiss?: () => void;
  children?: ReactNode;
}

export function Notice({ title, tone, takesFocus = true, onDismiss, children }: NoticeProps) {
  const banner = useRef<BannerHandles>(null);
  useEffect(() => {
    if (takesFocus) banner.current?.focus();
  }, [takesFocus]);
  return (
    <Banner ref={banner} title={title} tone={tone} onDismiss={onDismiss}>
      {children && <BlockStack gap="200">{children}</BlockStack>}
    </Banner>
  );
}
