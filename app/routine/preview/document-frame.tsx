/** The preview's document in a frame without an origin, scaled to fit. */
import { Box } from '@shopify/polaris';
import { useEffect, useRef, useState } from 'react';

/** What the frame's script (frame/frame.js) understands. */
type FrameMessage =
  /** Show a newer document in place of the current one. */
  | { unwind: 'show'; html: string }
  /** Scroll to a step and highlight it. */
  | { unwind: 'follow'; stepId: string };

interface DocumentFrameProps {
  html: string;
  title: string;
  /** Of the page in the frame, in pixels. */
  width: number;
  /** The step to scroll to; null for none. */
  stepId: string | null;
}

/** Height on the editor's page, in pixels. */
const HEIGHT = 680;

/** Forms for dialogs, downloads for reminders, and modals for printing. The document's own policy allows no more. */
const SANDBOX = 'allow-scripts allow-forms allow-downloads allow-modals';

export function DocumentFrame({ html, title, width, stepId }: DocumentFrameProps) {
  const container = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const available = useWidth(container);
  const [loaded, setLoaded] = useState<string | null>(null);
  // Loaded again only if its scripts and styles changed. Otherwise its script shows newer documents.
  const [source, setSource] = useState(html);
  if (versionOf(source) !== versionOf(html)) setSource(html);
  const isReady = loaded === source;

  useEffect(() => {
    if (isReady) send(frame.current, { unwind: 'show', html });
  }, [isReady, html]);
  useEffect(() => {
    if (isReady && stepId !== null) send(frame.current, { unwind: 'follow', stepId });
  }, [isReady, stepId]);

  const scale = Math.min(1, available / width);
  const place = { marginInlineStart: (available - width * scale) / 2, transform: `scale(${scale})` };
  return (
    <Box borderColor="border" borderWidth="025" borderRadius="200" overflowX="hidden" overflowY="hidden">
      <div ref={container} style={{ height: HEIGHT, maxHeight: '80vh', overflow: 'hidden' }}>
        <iframe
          ref={frame}
          title={title}
          sandbox={SANDBOX}
          srcDoc={source}
          onLoad={() => setLoaded(source)}
          hidden={available === 0}
          style={{
            ...{ display: 'block', width, height: scale > 0 ? `${100 / scale}%` : 0, border: 0 },
            ...{ ...place, transformOrigin: '0 0' },
          }}
        />
      </div>
    </Box>
  );
}

/** The frame has no origin that a message could be limited to. */
function send(frame: HTMLIFrameElement | null, message: FrameMessage): void {
  frame?.contentWindow?.postMessage(message, '*');
}

function versionOf(html: string): string | undefined {
  return /^[^>]*>\s*<html[^>]* data-version="([^"]*)"/.exec(html)?.[1];
}

function useWidth(element: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
