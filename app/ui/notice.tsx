/** A banner that takes the focus when it appears, so that it's seen and announced. */
import { Banner, type BannerHandles, BlockStack } from '@shopify/polaris';
import { type ReactNode, useEffect, useRef } from 'react';

interface NoticeProps {
  title: string;
  tone: 'success' | 'warning' | 'critical';
  /** False for one that was there before. */
  takesFocus?: boolean;
  /** For one that appears late: where the focus was. If the merchant has moved it since, it stays where it is. */
  focusedBefore?: Element | null;
  onDismiss?: () => void;
  children?: ReactNode;
}

export function Notice({ title, tone, takesFocus = true, focusedBefore = null, onDismiss, children }: NoticeProps) {
  const banner = useRef<BannerHandles>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    const hasMoved = focusedBefore !== null && activeElement !== focusedBefore && activeElement !== body;
    if (takesFocus && !hasMoved) banner.current?.focus();
  }, [takesFocus, focusedBefore]);
  return (
    <Banner ref={banner} title={title} tone={tone} onDismiss={onDismiss}>
      {children && <BlockStack gap="200">{children}</BlockStack>}
    </Banner>
  );
}
