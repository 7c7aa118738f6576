/** Restores a version in the editor: as an edit of the draft, so that it can be undone and isn't saved by itself. */
import { useNavigate } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useRef } from 'react';

export interface RestoredVersion<Document> {
  number: number;
  document: Document;
}

/** @param restored the version that the page's URL names; null for none */
export function useRestoredVersion<Document>(
  restored: RestoredVersion<Document> | null,
  edit: (document: Document) => void,
): void {
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
