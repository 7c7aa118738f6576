/** The e-mail's HTML, in a frame that runs no script and opens no link, and that is never wider than its place. */
import { Box } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

/** As wide as mail programs show it, in pixels; what is wider than its place is made smaller. */
const WIDTHS = { desktop: { least: 600, most: Infinity }, phone: { least: 0, most: 375 } };
const HEIGHT = 640;

export type FrameView = keyof typeof WIDTHS;

export function EmailFrame({ html, view }: { html: string; view: FrameView }) {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  const { least, most } = WIDTHS[view];
  const width = Math.max(least, Math.min(most, room));
  const scale = Math.min(1, room / width);
  return (
    <Box borderColor="border" borderWidth="025" borderRadius="200" overflowX="hidden" overflowY="hidden">
      <div ref={place} style={{ height: HEIGHT }}>
        {room > 0 && (
          <iframe
            title="The e-mail as readers see it"
            sandbox=""
            srcDoc={html}
            style={{
              ...{ display: 'block', width, height: HEIGHT / scale, border: 0 },
              ...{
                marginInlineStart: (room - width * scale) / 2,
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
