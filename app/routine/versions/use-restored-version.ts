/** Restores a version in the editor: as an edit of the draft, so that it can be undone and isn't saved by itself. */
import { useNavigate } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useRef } from 'react';

import type { Draft } from '../schema';

export interface RestoredVersion {
  number: number;
  document: Draft;
}

/** @param restored the version that the page's URL names; null for none */
export function useRestoredVersion(restored: RestoredVersion | null, edit: (draft: Draft) => void): void {
  const shopify = useAppBridge();
  const navigate = useNavigate();
  const isDone = useRef(false);
  useEffect(() => {
    if (!restored || isDone.current) return;
    isDone.current = true;
    edit(restored.document);
    shopify.toast.show(`Version ${restored.number} restored. Save it, or undo.`);
    // Reloading the page shouldn't restore it again.
    navigate('.', { replace: true, preventScrollReset: true });
  }, [restored, edit, shopify, navigate]);
}
