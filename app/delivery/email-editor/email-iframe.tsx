/** The email's HTML in a frame without scripts or links, scaled to fit. */
import { Box } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

/** Width in email clients, in pixels. Scaled down to fit. */
const WIDTHS = { desktop: { min: 600, max: Infinity }, phone: { min: 0, max: 375 } };
const HEIGHT = 640;

export type FrameWidth = keyof typeof WIDTHS;

export function EmailIframe({ html, view }: { html: string; view: FrameWidth }) {
  const container = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(0);
  useEffect(() => {
    if (!container.current) return;
    const observer = new ResizeObserver(([entry]) => setAvailable(entry?.contentRect.width ?? 0));
    observer.observe(container.current);
    return () => observer.disconnect();
  }, []);
  const { min, max } = WIDTHS[view];
  const width = Math.max(min, Math.min(max, available));
  const scale = Math.min(1, available / width);
  return (
    <Box borderColor="border" borderWidth="025" borderRadius="200" overflowX="hidden" overflowY="hidden">
      <div ref={container} style={{ height: HEIGHT }}>
        {available > 0 && (
          <iframe
            title="Email preview"
            sandbox=""
            srcDoc={html}
            style={{
              ...{ display: 'block', width, height: HEIGHT / scale, border: 0 },
              ...{
                marginInlineStart: (available - width * scale) / 2,
                transform: `scale(${scale})`,
                transformOrigin: '0 0',
              },
            }}
          />
        )}
      </div>
    </Box>
  );
}
