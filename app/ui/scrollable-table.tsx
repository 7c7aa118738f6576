import { type ReactNode, useEffect, useRef } from 'react';

/** Around a Polaris `IndexTable`, which scrolls sideways on phones: lets the keyboard scroll it. */
export function ScrollableTable({ label, children }: { label: string; children: ReactNode }) {
  const wrapper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const region = wrapper.current?.querySelector('.Polaris-IndexTable-ScrollContainer');
    region?.setAttribute('tabindex', '0');
    region?.setAttribute('role', 'region');
    region?.setAttribute('aria-label', label);
  });
  return <div ref={wrapper}>{children}</div>;
}
